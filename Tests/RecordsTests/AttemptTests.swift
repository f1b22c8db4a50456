import Records
import Testing

@Suite("Attempts at a quiz")
struct AttemptTests {
  let place: Place
  let records: Records

  init() throws {
    place = try Place()
    records = try place.open()
  }

  @Test("an attempt scores what its answers score together")
  func sums() throws {
    let answers = [
      AnswerRecord(question: "a", given: "b, d", correct: true, score: 2, maximum: 2, misconception: nil),
      AnswerRecord(question: "b", given: nil, correct: false, score: 0, maximum: 3, misconception: nil),
    ]
    let id = try records.recordAttempt(answers, at: "one", by: "ada")
    let entry = try #require(try records.attempts(of: "ada", at: "one").first)
    #expect(entry.id == id)
    #expect(entry.score == 2 && entry.maximum == 5)
  }

  @Test("attempts come newest first, of one learner and one quiz")
  func order() throws {
    let ids = try (0..<3).map { _ in try records.recordAttempt([.right("a")], at: "one", by: "ada") }
    _ = try records.recordAttempt([.right("a")], at: "two", by: "ada")
    _ = try records.recordAttempt([.right("a")], at: "one", by: "grace")
    #expect(try records.attempts(of: "ada", at: "one").map(\.id) == ids.reversed())
    #expect(try records.attempts(of: "nobody", at: "one").isEmpty)
  }

  @Test("an attempt is kept whole or not at all")
  func whole() throws {
    // The second answer to one question cannot be kept; the first must not be kept without it.
    #expect(throws: (any Error).self) {
      try records.recordAttempt([.right("a"), .right("a")], at: "one", by: "ada")
    }
    #expect(try records.attempts(of: "ada", at: "one").isEmpty)
    #expect(try records.progress(of: "ada").quizzes.isEmpty)
  }

  @Test("an answer that scores more than it can is refused with its attempt")
  func impossible() throws {
    let answer = AnswerRecord(question: "a", given: "b", correct: true, score: 2, maximum: 1, misconception: nil)
    #expect(throws: (any Error).self) { try records.recordAttempt([answer], at: "one", by: "ada") }
    #expect(try records.attempts(of: "ada", at: "one").isEmpty)
  }
}
