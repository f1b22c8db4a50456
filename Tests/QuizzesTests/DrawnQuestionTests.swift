import Catalogue
import Testing

@testable import Quizzes

@Suite("Questions whose numbers are drawn")
struct DrawnQuestionTests {
  static let text = """
    title: T
    questions:
      - id: gate
        kind: number
        ask: "What is relu({a}), and what is {a} · {b}?"
        points: 2
        draw: {a: [-5, -2], b: [2, 5]}
        answers: ["relu(a)", "a * b"]
        feedback: Right.
        wrong:
          - answers: ["a", "a * b"]
            feedback: Not stopped.
            misconception: m-open
        otherwise: Try again.
    pool:
      - {id: more, kind: number, ask: "Twice {a}?", points: 1, draw: {a: [1, 1000000]}, answers: [2 * a],
         feedback: F, otherwise: O}
    """

  static func quiz(for learner: String = "ada", seed: String = "7", all: Bool = false) throws -> Quiz {
    try Sample.quiz(text).taken(by: learner, seed: seed, all: all)
  }

  static func gate(for learner: String) throws -> Question {
    try #require(try quiz(for: learner).questions.first)
  }

  /// The numbers that the question asks about, read as a learner reads them.
  static func numbers(_ question: Question) -> [Double] {
    question.ask.matches(of: /−?[0-9]+/).compactMap { Double($0.output.replacing("−", with: "-")) }
  }

  @Test("the numbers stand in the question, each wherever its name stood, with a true minus sign")
  func asked() throws {
    let ask = try Self.gate(for: "ada").ask
    #expect(ask.wholeMatch(of: /What is relu\((−[2-5])\), and what is (−[2-5]) · ([2-5])\?/)?.output.1 != nil)
    let numbers = try Self.numbers(Self.gate(for: "ada"))
    #expect(numbers.count == 3 && numbers[0] == numbers[1])
  }

  @Test("what is right is computed from the numbers that were asked", arguments: 0..<20)
  func right(learner: Int) throws {
    let question = try Self.gate(for: "learner \(learner)")
    let numbers = Self.numbers(question)
    let answer = question.score(.numbers([0, numbers[1] * numbers[2]]))
    #expect(answer.correct && answer.score == 2)
    #expect(answer.feedback == "Right.")
  }

  @Test("a known mistake is computed from them too, and named", arguments: 0..<20)
  func wrong(learner: Int) throws {
    let question = try Self.gate(for: "learner \(learner)")
    let numbers = Self.numbers(question)
    let answer = question.score(.numbers([numbers[0], numbers[1] * numbers[2]]))
    #expect(answer.score == 0)
    #expect(answer.feedback == "Not stopped.")
    #expect(answer.misconception == "m-open")
  }

  @Test("the same learner and seed have the same numbers always")
  func same() throws {
    #expect(try Self.gate(for: "ada").ask == Self.gate(for: "ada").ask)
  }

  @Test("another learner, seed or question has others")
  func others() throws {
    let asks = try [("ada", "7"), ("grace", "7"), ("ada", "8")].map { learner, seed in
      try #require(try Self.quiz(for: learner, seed: seed, all: true).questions.last).ask
    }
    #expect(Set(asks).count == 3)
  }

  @Test("every number of a range is drawn for somebody, both ends too")
  func ranges() throws {
    let drawn = try (0..<200).map { Self.numbers(try Self.gate(for: "learner \($0)")) }
    #expect(Set(drawn.map { $0[0] }).sorted() == [-5, -4, -3, -2])
    #expect(Set(drawn.map { $0[2] }).sorted() == [2, 3, 4, 5])
  }

  @Test("the pool is asked only where all is asked for, after the others")
  func pool() throws {
    #expect(try Self.quiz().questions.map(\.id) == ["gate"])
    #expect(try Self.quiz().maximum == 2)
    #expect(try Self.quiz(all: true).questions.map(\.id) == ["gate", "more"])
    #expect(try Self.quiz(all: true).maximum == 3)
  }

  /// A question about a, which is 2, with `answer` right and `mistakes` known.
  static func aboutTwo(_ answer: String, mistakes: [String]) throws -> Question {
    let wrong = mistakes.map { "{answers: [\"\($0)\"], feedback: \"Known: \($0)\", misconception: \"m \($0)\"}" }
    let quiz = try Sample.quiz(
      """
      title: T
      questions:
        - {id: q, kind: number, ask: A, points: 1, draw: {a: [2, 2]}, answers: ["\(answer)"], feedback: F,
           wrong: [\(wrong.joined(separator: ", "))], otherwise: O}
      """)
    return try #require(quiz.taken(by: "ada", seed: "7", all: false).questions.first)
  }

  @Test("a known mistake that happens to give the right number is right and shows nothing")
  func mistakeIsRight() throws {
    let answer = try Self.aboutTwo("a + a", mistakes: ["a * a"]).score(.numbers([4]))
    #expect(answer.correct)
    #expect(answer.feedback == "F")
    #expect(answer.misconception == nil)
  }

  @Test("where two known mistakes happen to give the same number, neither is named: a wrong name is worse than none")
  func mistakesCoincide() throws {
    let question = try Self.aboutTwo("a", mistakes: ["a + a", "a * a", "a + 1"])
    #expect(question.score(.numbers([3])).misconception == "m a + 1")
    #expect(question.score(.numbers([4])).misconception == nil)
  }

  @Test("before its numbers are drawn a question takes no answer")
  func undrawn() throws {
    let question = try #require(try Sample.quiz(Self.text).questions.first)
    #expect(throws: AnswerProblem(description: "the question \"gate\" has no numbers yet")) {
      try question.given(.text("0 2"))
    }
  }

  static let faults = [
    ("{a: [-5, -2], b: [2, 5]}", "5", "expected `key: value` lines here"),
    ("a: [-5, -2]", "a: [-5]", "`a` must be two whole numbers, the smaller one first"),
    ("a: [-5, -2]", "a: [-2, -5]", "`a` must be two whole numbers, the smaller one first"),
    ("a: [-5, -2]", "a: [0.5, 2]", "`a` must be two whole numbers, the smaller one first"),
    ("a: [-5, -2]", "a: [1, 2, 3]", "`a` must be two whole numbers, the smaller one first"),
    ("a: [-5, -2]", "a: [0.5, -5, -2]", "`a` must be two whole numbers, the smaller one first"),
    ("a: [-5, -2]", "a: [-9223372036854775808, -2]", "`a` must lie between -1000000 and 1000000"),
    ("a: [-5, -2]", "a: [2, 1000001]", "`a` must lie between -1000000 and 1000000"),
    (
      "a: [-5, -2]", "max: [-5, -2]",
      "`max` cannot be drawn: a name has only letters from a to z, and is neither relu nor max"
    ),
    (
      "a: [-5, -2]", "a1: [-5, -2]",
      "`a1` cannot be drawn: a name has only letters from a to z, and is neither relu nor max"
    ),
    ("a: [-5, -2]", "a: [low, 2]", "`a` must be a number"),
    ("a: [-5, -2]", "a: -5", "`a` must be a list"),
  ]

  @Test("numbers that cannot be drawn are refused with their line", arguments: faults)
  func badRange(text: String, becomes: String, problem: String) {
    let error = CatalogueError.malformed(file: "one/quiz.yaml", line: 7, problem: problem)
    #expect(throws: error) { try Sample.quiz(Self.text.replacing(text, with: becomes, maxReplacements: 1)) }
  }

  @Test("a formula that cannot be read is refused with its line")
  func badFormula() {
    let error = CatalogueError.malformed(
      file: "one/quiz.yaml", line: 8,
      problem: "`answers` should have a number or a drawn name where it has `c`")
    #expect(throws: error) { try Sample.quiz(Self.text.replacing("relu(a)", with: "relu(c)")) }
  }

  @Test("a question that asks about a number which is not drawn is refused")
  func unknownNameInText() {
    #expect(throws: CatalogueError.self) { try Sample.quiz(Self.text.replacing("{a} · {b}", with: "{a} · {c}")) }
  }

  @Test("a question of the pool may not have the id of another")
  func sameID() {
    let error = CatalogueError.malformed(
      file: "one/quiz.yaml", line: 3, problem: "`questions` has two questions with the id gate")
    #expect(throws: error) { try Sample.quiz(Self.text.replacing("id: more", with: "id: gate")) }
  }
}
