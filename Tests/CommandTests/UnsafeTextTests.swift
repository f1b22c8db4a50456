import Foundation
import Testing

/// What commands a terminal must not come from a learner.
@Suite("escape sequences from learners")
struct UnsafeTextTests {
  private static let red = "\u{1B}[31m"

  /// Whether `text` has what a terminal would obey, or what turns the direction of writing.
  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0 == "\n" || $0 == "\t" || ![.control, .format].contains($0.properties.generalCategory)
    }
  }

  private func shown(_ source: String, as file: String = "relu.swift") async throws -> Program.Outcome {
    let desk = try Desk()
    try desk.write(source, to: file)
    return try await desk.run("check", file, "--exercise", "relu", "--seed", Desk.seed)
  }

  @Test(
    "what the learner's code prints is shown without them",
    arguments: [#"\u{1B}[31m"#, #"\u{9B}31m"#, #"\u{1B}]0;title\u{7}"#, #"\u{8}\u{8}"#, #"a\rb"#, #"\u{202E}txt"#])
  func printed(escape: String) async throws {
    let outcome = try await shown("func relu(_ z: Double) -> Double { print(\"<\(escape)>\"); return -1 }")
    #expect(outcome.output.contains("Your code printed:"))
    #expect(isHarmless(outcome.output) && isHarmless(outcome.errors))
  }

  @Test("the message of a trap is shown without them")
  func trap() async throws {
    let outcome = try await shown(#"func relu(_ z: Double) -> Double { fatalError("<\u{1B}[31mred>") }"#)
    #expect(outcome.output.contains("red>"))
    #expect(isHarmless(outcome.output))
  }

  @Test(
    "the compiler's messages and the line they point to are shown without them",
    arguments: ["zz \(red)", "zz /* \(red) \u{9B}5m \u{202E} */", "`z\(red)z`"])
  func compiler(code: String) async throws {
    let outcome = try await shown("func relu(_ z: Double) -> Double { \(code) }")
    #expect(outcome.output.contains("does not compile"))
    #expect(isHarmless(outcome.output))
  }

  @Test("an error that the learner words is shown without them")
  func worded() async throws {
    let outcome = try await shown("#error(\"<\(Self.red)red>\")\n" + Answers.relu)
    #expect(outcome.output.contains("red>"))
    #expect(isHarmless(outcome.output))
  }

  @Test("the file's own name is shown without them", arguments: [Answers.relu, Answers.leaky, "func relu("])
  func fileName(source: String) async throws {
    let outcome = try await shown(source, as: "\(Self.red)work.swift")
    #expect(isHarmless(outcome.output) && isHarmless(outcome.errors))
  }

  @Test(
    "a name that is refused is shown without them", arguments: ["exercise", "learner", "database", "exercises"])
  func refused(option: String) async throws {
    let desk = try Desk()
    try desk.write(Answers.relu, to: "relu.swift")
    let outcome = try await desk.run("check", "relu.swift", "--\(option)", "/nowhere/\(Self.red)")
    #expect(outcome.status >= 64)
    #expect(isHarmless(outcome.errors))
  }

  @Test("in JSON they are escaped, and come back as they were")
  func json() async throws {
    let desk = try Desk()
    let file = try desk.write(#"func relu(_ z: Double) -> Double { print("\u{1B}[31m"); return -1 }"#, to: "relu.swift")
    let outcome = try await desk.run("check", file, "--json", "--seed", Desk.seed)
    #expect(isHarmless(outcome.output))
    #expect(try JSON(outcome.output)["printed"].text?.hasPrefix("\u{1B}[31m\n") == true)
  }

  @Test("at a terminal only Gradus' own colours are written")
  func terminal() async throws {
    let desk = try Desk()
    try desk.write(
      #"func relu(_ z: Double) -> Double { print("\u{1B}[7mback\u{1B}[5m"); return -1 }"#, to: "relu.swift")
    let outcome = try await desk.atTerminal(["check", "relu.swift", "--seed", Desk.seed])
    #expect(outcome.output.contains("\u{1B}[31m"), "in red: not yet right")
    #expect(!outcome.output.contains("\u{1B}[7m") && !outcome.output.contains("\u{1B}[5m"))
  }
}
