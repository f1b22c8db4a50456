import Testing

@testable import Quizzes

@Suite("Scoring")
struct ScoringTests {
  static func score(_ given: GivenAnswer?, _ question: String) throws -> ScoredAnswer {
    try Sample.question(question).score(given)
  }

  @Test("the right option of a choice has all points")
  func rightChoice() throws {
    #expect(
      try Self.score(.options(["b"]), "pick")
        == ScoredAnswer(
          question: "pick", given: .options(["b"]), correct: true, score: 2, maximum: 2, feedback: "The second.",
          misconception: nil))
  }

  @Test("a wrong option has none, and shows the misconception that leads to it")
  func wrongChoice() throws {
    #expect(
      try Self.score(.options(["a"]), "pick")
        == ScoredAnswer(
          question: "pick", given: .options(["a"]), correct: false, score: 0, maximum: 2, feedback: "Not the first.",
          misconception: "m-a"))
  }

  /// Of a, b, c and d, the options b and d are right.
  static let subsets = [
    ("", 0), ("a", 0), ("b", 1), ("c", 0), ("d", 1), ("ab", 0), ("ac", 0), ("ad", 0), ("bc", 0), ("bd", 2), ("cd", 0),
    ("abc", 0), ("abd", 1), ("acd", 0), ("bcd", 1), ("abcd", 0),
  ]

  @Test("several choices score right minus wrong and never below 0, in whatever order", arguments: subsets)
  func subset(letters: String, score: Int) throws {
    for ids in [letters.map(String.init), letters.reversed().map(String.init)] {
      let answer = try Self.score(.options(ids), "parts")
      #expect(answer.score == score)
      #expect(answer.maximum == 2)
      #expect(answer.correct == (letters == "bd"))
      #expect(answer.given == .options(ids))
    }
  }

  @Test(
    "what is said to several choices goes option by option, and how many right ones are missing where none is wrong",
    arguments: [
      ("", "2 more options are right."), ("b", "B is right. One more option is right."),
      ("db", "b: B is right. d: D is right."), ("ab", "a: A is wrong. b: B is right."), ("c", "C is wrong."),
    ])
  func feedback(letters: String, feedback: String) throws {
    #expect(try Self.score(.options(letters.map(String.init)), "parts").feedback == feedback)
  }

  @Test(
    "several choices show a misconception where exactly one is known to lead to them",
    arguments: [("", nil), ("bd", nil), ("a", "m-a"), ("abd", "m-a"), ("c", "m-c"), ("ac", nil), ("abcd", nil)])
  func misconception(letters: String, misconception: String?) throws {
    #expect(try Self.score(.options(letters.map(String.init)), "parts").misconception == misconception)
  }

  @Test("numbers are right where each is, in order", arguments: [[0, 2], [-0.0, 2]])
  func rightNumbers(numbers: [Double]) throws {
    let answer = try Self.score(.numbers(numbers), "numbers")
    #expect(answer.correct && answer.score == 1)
    #expect(answer.feedback == "Right.")
    #expect(answer.misconception == nil)
  }

  static let wrongNumbers: [([Double], String, String?)] = [
    ([3, 2], "That is the absolute value.", "m-abs"), ([0.5, 2], "Half right.", nil), ([2, 0], "Try again.", nil),
    ([0, 2.0.nextUp], "Try again.", nil),
  ]

  @Test("wrong numbers are told what is known of them, or to try again", arguments: wrongNumbers)
  func wrong(numbers: [Double], feedback: String, misconception: String?) throws {
    let answer = try Self.score(.numbers(numbers), "numbers")
    #expect(!answer.correct && answer.score == 0 && answer.maximum == 1)
    #expect(answer.feedback == feedback)
    #expect(answer.misconception == misconception)
  }

  @Test(
    "a text is right without regard to case, punctuation and spaces",
    arguments: [
      "The gradient", "the gradient", "THE GRADIENT.", "  the\tgradient ", "“The gradient”!", "slopes", "(slopes)",
    ])
  func rightText(text: String) throws {
    let answer = try Self.score(.text(text), "word")
    #expect(answer.correct && answer.score == 1)
    #expect(answer.feedback == "The right word.")
  }

  @Test(
    "a text with other words is wrong",
    arguments: ["", ".", "gradient", "the gradients", "thegradient", "the-gradient", "slopes slopes"])
  func wrongText(text: String) throws {
    let answer = try Self.score(.text(text), "word")
    #expect(!answer.correct && answer.score == 0)
    #expect(answer.feedback == "Another word.")
    #expect(answer.misconception == nil)
  }

  @Test("a wrong text that is known is told so, written anyhow", arguments: ["loss", "Loss.", "The  loss"])
  func knownWrongText(text: String) throws {
    let answer = try Self.score(.text(text), "word")
    #expect(answer.feedback == "Not the loss.")
    #expect(answer.misconception == "m-loss")
  }

  @Test("a question left open scores 0 and shows nothing", arguments: ["pick", "parts", "numbers", "word"])
  func unanswered(id: String) throws {
    let question = try Sample.question(id)
    #expect(
      question.score(nil)
        == ScoredAnswer(
          question: id, given: nil, correct: false, score: 0, maximum: question.maximum, feedback: "Not answered.",
          misconception: nil))
  }
}
