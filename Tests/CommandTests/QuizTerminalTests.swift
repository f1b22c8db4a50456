import Foundation
import Testing

@Suite("quiz at a terminal")
struct QuizTerminalTests {
  private let desk: Desk
  private let catalogue: String

  init() throws {
    desk = try Desk()
    catalogue = try QuizFixture.write(at: desk)
  }

  private func quiz(_ dialogue: (PseudoTerminal) async throws -> Void) async throws -> Program.Outcome {
    try await desk.atTerminal(
      ["quiz", "lesson", "--learner", "ada", "--exercises", catalogue, "--no-color"], dialogue)
  }

  private func attempts() async throws -> [JSON] {
    try await desk.json("history", "lesson", "--learner", "ada", "--exercises", catalogue)["attempts"].elements
  }

  /// The letter at which `option` stands in `question`, since options are shuffled.
  private func letter(of option: String, in question: String) throws -> String {
    let line = try #require(question.split(whereSeparator: \.isNewline).last { $0.contains(option) })
    return String(try #require(line.first { $0 != " " }))
  }

  @Test("options are chosen by the letter that they stand at, with feedback after each answer")
  func byLetter() async throws {
    let outcome = try await quiz { terminal in
      let one = try await terminal.expect("> ")
      try await terminal.type(letter(of: "The right one", in: one) + "\n")
      try await terminal.expect("Yes, right.")
      let several = try await terminal.expect("> ")
      let letters = try ["The first good one", "The second good one"].map { try letter(of: $0, in: several) }
      try await terminal.type(letters.joined(separator: ", ").uppercased() + "\n")
      try await terminal.expect("Good.")
      try await terminal.expect("> ")
      try await terminal.type("-2 and 1/2\n")
      try await terminal.expect("Those.")
      try await terminal.expect("> ")
      try await terminal.type("The gradient?\n")
      try await terminal.expect("Another one.")
    }
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("lesson: 4 of 5 points, recorded as attempt 1."))
    #expect(try await attempts().map(\.["score"]) == [4])
  }

  @Test("what is no answer is asked again, with what is wrong about it")
  func asksAgain() async throws {
    _ = try await quiz { terminal in
      try await terminal.expect("> ")
      try await terminal.type("z\n")
      try await terminal.expect("there is no \"z\": choose among a, b, c")
      try await terminal.expect("> ")
      try await terminal.type("a b\n")
      try await terminal.expect("takes exactly one of")
      try await terminal.expect("> ")
      try await terminal.type("\n")
      try await terminal.expect("> ")
      try await terminal.type("\u{3}")
    }
  }

  @Test("Ctrl-C leaves the quiz, says that it is not recorded, and records nothing")
  func interrupted() async throws {
    let outcome = try await quiz { terminal in
      let one = try await terminal.expect("> ")
      try await terminal.type(letter(of: "The right one", in: one) + "\n")
      try await terminal.expect("Yes, right.")
      try await terminal.expect("> ")
      try await terminal.type("\u{3}")
    }
    #expect(outcome.status == 130)
    #expect(outcome.output.contains("Left the quiz: this attempt is not recorded."))
    #expect(try await attempts().isEmpty)
  }

  @Test("the end of input leaves the quiz like Ctrl-C")
  func endOfInput() async throws {
    let outcome = try await quiz { terminal in
      try await terminal.expect("> ")
      try await terminal.type("\u{4}")
    }
    #expect(outcome.status == 130)
    #expect(outcome.output.contains("Left the quiz: this attempt is not recorded."))
    #expect(try await attempts().isEmpty)
  }

  @Test("a database that cannot be used is said before the first question")
  func databaseFirst() async throws {
    let outcome = try await desk.atTerminal(
      ["quiz", "lesson", "--exercises", catalogue, "--database", "nowhere/gradus.sqlite"])
    #expect(outcome.status == 73)
    #expect(!outcome.output.contains("Which one?"))
  }
}
