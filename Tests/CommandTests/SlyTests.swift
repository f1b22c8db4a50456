import Testing

/// Submissions that are too large to lie in `Tests/Hostile`, or that are about every exercise.
@Suite("sly submissions")
struct SlyTests {
  @Test("a line of any length and kind in the compiler's messages keeps nobody waiting")
  func longLine() async throws {
    let word = String(repeating: "ld", count: 200_000)
    let graded = try await Desk().check("let a: Int =\n\"\(word)\"\n" + Answers.relu)
    #expect(graded.outcome == "not-built")
    #expect(graded.result["diagnostics"][0]["line"] == 2)
  }

  @Test("empty lines without number before a name that is not imported keep nobody waiting")
  func emptyLines() async throws {
    let empty = String(repeating: "\n", count: 200_000)
    let graded = try await Desk().check(empty + Answers.relu + "let a: Dense = 0\n")
    #expect(graded.messages.contains("`import Neurons`"))
  }

  @Test("a network that would take hours to apply is no answer")
  func giantNetwork() async throws {
    let graded = try await Desk().check(
      """
      import Neurons
      let wide = 100_000
      var network: Network {
        Network {
          Dense(weights: [[Double]](repeating: [1], count: wide), biases: [Double](repeating: 0, count: wide))
          [any Layer](repeating: ReLU(), count: 9_900)
          Dense(weights: [[Double](repeating: 1, count: wide)], biases: [0])
        }
      }
      """, as: "absolute-value")
    #expect(graded.outcome == "failed")
    #expect(graded.score == 0)
    #expect(graded.result["checks"][0]["message"].text?.contains("larger than can be graded") == true)
  }

  @Test("a crash everywhere is not named after a misconception")
  func crashIsNoMisconception() async throws {
    for exercise in try ShippedExercise.names() {
      let starter = try #require(try ShippedExercise.all().first { $0.name == exercise })
      let source = try ShippedExercise.text("\(starter.lesson)/\(exercise)/Starter.swift")
      let graded = try await Desk().check("fatalError(\"nothing works\")\n\(source)", as: exercise)
      #expect(graded.outcome == "failed")
      #expect(graded.misconception == nil, "\(exercise)")
    }
  }
}
