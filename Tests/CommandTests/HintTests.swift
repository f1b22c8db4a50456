import Testing

@Suite("hint")
struct HintTests {
  @Test("hints come one at a time, in order, and all again once they were seen")
  func order() async throws {
    let desk = try Desk()
    let hints = try ShippedExercise.text("neural-networks/relu/hints.md").split(separator: "## ").map(\.first)
    #expect(hints.count == 3)
    for number in 1...3 {
      let result = try await desk.json("hint", "relu", "--learner", "ada")
      #expect(result["hint"].integer == number)
      #expect(result["of"] == 3)
      #expect(result["text"].text?.dropFirst(3).first == hints[number - 1])
    }
    let last = try await desk.json("hint", "relu", "--learner", "ada")
    #expect(last.keys.isSuperset(of: ["exercise", "of"]) && last["hint"] == nil && last["text"] == nil)
  }

  @Test("a hint that was given is recorded for this learner and this exercise alone")
  func recorded() async throws {
    let desk = try Desk()
    _ = try await desk.run("hint", "relu", "--learner", "ada")
    #expect(try await desk.json("hint", "relu", "--learner", "grace")["hint"] == 1)
    #expect(try await desk.json("hint", "neuron", "--learner", "ada")["hint"] == 1)
    #expect(try await desk.json("hint", "relu", "--learner", "ada")["hint"] == 2)
    let seen = try await desk.json("export", "--learner", "ada")["hints"].elements
    #expect(seen.map { [$0["exercise"], $0["number"]] } == [["neuron", 1], ["relu", 1], ["relu", 2]])
  }

  @Test("after the last hint all are shown again, and nothing more is recorded")
  func again() async throws {
    let desk = try Desk()
    for _ in 1...3 { _ = try await desk.run("hint", "relu", "--learner", "ada") }
    let outcome = try await desk.run("hint", "relu", "--learner", "ada")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("You have seen all 3 hints"))
    #expect(try await Database.count("hint_seen", in: desk.database) == 3)
  }
}
