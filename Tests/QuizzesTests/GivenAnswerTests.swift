import Foundation
import Testing

@testable import Quizzes

@Suite("Answers as they are given")
struct GivenAnswerTests {
  static func given(_ answer: RawAnswer, to question: String) throws -> GivenAnswer {
    try Sample.question(question).given(answer)
  }

  @Test("a choice takes one option by its id", arguments: ["b", " b ", "b,", "b,b", "B", "b,B"])
  func choice(text: String) throws {
    #expect(try Self.given(.text(text), to: "pick") == .options(["b"]))
  }

  @Test("a choice does not take several options, or none", arguments: ["a,b", "b a", "", " "])
  func notOne(text: String) {
    #expect(throws: AnswerProblem(description: "the question \"pick\" takes exactly one of a, b")) {
      try Self.given(.text(text), to: "pick")
    }
  }

  @Test("an option that there is not is named with those that there are", arguments: ["c", "ab", "First"])
  func unknownOption(text: String) {
    let problem = AnswerProblem(description: "the question \"pick\" has no option \"\(text)\": its options are a, b")
    #expect(throws: problem) { try Self.given(.text(text), to: "pick") }
  }

  @Test(
    "several choices come in a list or with commas, semicolons or spaces, and each counts once",
    arguments: [
      .text("a,c"), .text("a, c"), .text("a c"), .text("a;c"), .text("a,c,a"), .list([.text("a"), .text("c")]),
      .list([.text("a,c")]),
    ] as [RawAnswer])
  func choices(answer: RawAnswer) throws {
    #expect(try Self.given(answer, to: "parts") == .options(["a", "c"]))
  }

  @Test("several choices may be none", arguments: [.text(""), .list([])] as [RawAnswer])
  func noChoices(answer: RawAnswer) throws {
    #expect(try Self.given(answer, to: "parts") == .options([]))
  }

  @Test("one unknown option among others is a problem")
  func unknownAmongOthers() {
    let problem = AnswerProblem(description: "the question \"parts\" has no option \"e\": its options are a, b, c, d")
    #expect(throws: problem) { try Self.given(.text("a,e"), to: "parts") }
  }

  @Test("a capital letter is another option only where there is one", arguments: ["a", "A"])
  func capitals(text: String) throws {
    let quiz = try Sample.quiz(
      """
      title: T
      questions:
        - {id: q, kind: choice, ask: A, points: 1, options: [
            {id: a, text: One, correct: true, feedback: F}, {id: A, text: Two, feedback: F}]}
      """)
    #expect(try #require(quiz.questions.first).given(.text(text)) == .options([text]))
  }

  @Test("an option whose id is a number may be given as a number")
  func numberedOptions() throws {
    let quiz = try Sample.quiz(
      """
      title: T
      questions:
        - {id: q, kind: choice, ask: A, points: 1, options: [
            {id: 1, text: One, correct: true, feedback: F}, {id: 2, text: Two, feedback: F}]}
      """)
    let question = try #require(quiz.questions.first)
    #expect(try question.given(.text("1")) == .options(["1"]))
    #expect(try question.given(.number(1)) == .options(["1"]))
  }

  @Test(
    "two numbers are read however they are written",
    arguments: [
      ("0 2", [0, 2]), ("0, 2", [0, 2]), ("0,2", [0, 2]), ("0;2", [0, 2]), ("0 and 2", [0, 2]), ("0 AND 2", [0, 2]),
      ("0, and 2", [0, 2]), ("  0\t2\n", [0, 2]), ("1/2 -3", [0.5, -3]), ("−3 2", [-3, 2]),
      ("-1/4 −1/4", [-0.25, -0.25]),
      ("1e3 +2", [1000, 2]), (".5 2.", [0.5, 2]), ("1/-2 0", [-0.5, 0]), ("6/4 0.10", [1.5, 0.1]),
    ])
  func numbers(text: String, numbers: [Double]) throws {
    #expect(try Self.given(.text(text), to: "numbers") == .numbers(numbers))
  }

  @Test("numbers come from JSON as a list, of numbers and texts alike")
  func jsonNumbers() throws {
    #expect(try Self.given(.list([.number(-0.5), .text("1/2")]), to: "numbers") == .numbers([-0.5, 0.5]))
    #expect(try Self.given(.list([.number(1e300), .number(0)]), to: "numbers") == .numbers([1e300, 0]))
  }

  @Test(
    "a word that is no finite number is named",
    arguments: [
      "two", "1/0", "0/0", "1/", "/2", "1/2/3", "1//2", "--1", "nan", "inf", "infinity", "1e999", "½", "2x", "−",
    ])
  func noNumber(word: String) {
    let problem = AnswerProblem(
      description: "the question \"numbers\" takes 2 numbers, in order, and \"\(word)\" is none")
    #expect(throws: problem) { try Self.given(.text("0 \(word)"), to: "numbers") }
  }

  @Test("too few or too many numbers are counted", arguments: [("", 0), ("and", 0), ("0", 1), ("0 1 2", 3)])
  func count(text: String, count: Int) {
    let problem = AnswerProblem(
      description: "the question \"numbers\" takes 2 numbers, in order, but was given \(count)")
    #expect(throws: problem) { try Self.given(.text(text), to: "numbers") }
  }

  @Test("a question for one number says so")
  func oneNumber() throws {
    let quiz = try Sample.quiz(
      """
      title: T
      questions:
        - {id: q, kind: number, ask: A, points: 1, answers: [3], feedback: F, otherwise: O}
      """)
    let question = try #require(quiz.questions.first)
    #expect(try question.given(.number(3)) == .numbers([3]))
    #expect(throws: AnswerProblem(description: "the question \"q\" takes one number, but was given 2")) {
      try question.given(.text("3 4"))
    }
    #expect(throws: AnswerProblem(description: "the question \"q\" takes one number, and \"x\" is none")) {
      try question.given(.text("x"))
    }
  }

  @Test("a text is taken as it is, and a number as its digits")
  func texts() throws {
    #expect(try Self.given(.text(" The loss, twice. "), to: "word") == .text(" The loss, twice. "))
    #expect(try Self.given(.number(2), to: "word") == .text("2"))
    #expect(try Self.given(.number(0.5), to: "word") == .text("0.5"))
    #expect(throws: AnswerProblem(description: "the question \"word\" takes one text")) {
      try Self.given(.list([.text("a")]), to: "word")
    }
  }

  @Test("answers in JSON are texts, numbers and lists of these")
  func json() throws {
    let text = #"{"a": "x", "b": 1.5, "c": ["a", "b"], "d": [0, "1/2", ["c"]], "e": []}"#
    let answers = try JSONDecoder().decode([String: RawAnswer].self, from: Data(text.utf8))
    #expect(
      answers == [
        "a": .text("x"), "b": .number(1.5), "c": .list([.text("a"), .text("b")]),
        "d": .list([.number(0), .text("1/2"), .list([.text("c")])]), "e": .list([]),
      ])
  }

  @Test("truths, objects and null are no answers", arguments: ["true", "{}", "null", "[true]"])
  func noJSONAnswer(text: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(RawAnswer.self, from: Data(text.utf8)) }
  }
}
