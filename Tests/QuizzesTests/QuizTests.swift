import Catalogue
import Quizzes
import Testing

@Suite("quiz.yaml")
struct QuizTests {
  @Test("a sound quiz has its questions in order and the sum of their points")
  func sound() throws {
    let quiz = try Sample.quiz()
    #expect(quiz.name == "one")
    #expect(quiz.title == "Check yourself")
    #expect(quiz.questions.map(\.id) == ["pick", "parts", "numbers", "word"])
    #expect(quiz.questions.map(\.ask) == ["Which?", "Which ones?", "Two numbers.", "Which word?"])
    #expect(quiz.questions.map(\.maximum) == [2, 2, 1, 1])
    #expect(quiz.maximum == 6)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let text: String
    let becomes: String
    let line: Int
    let problem: String
    var testDescription: String { becomes }

    init(_ text: String, _ becomes: String, at line: Int, _ problem: String) {
      self.text = text
      self.becomes = becomes
      self.line = line
      self.problem = problem
    }
  }

  static let general = [
    Fault("title: Check yourself\n", "", at: 1, "the key `title` is missing"),
    Fault("questions:", "question:", at: 1, "the key `questions` is missing; is `question` meant to be it?"),
    Fault("title:", "titles: []\ntitle:", at: 1, "unknown key `titles`: did you mean `title`?"),
    Fault("id: parts", "id: pick", at: 3, "`questions` has two questions with the id pick"),
    Fault("kind: choice\n", "kind: guess\n", at: 4, "`kind` is guess, but must be choice, choices, number or text"),
    Fault("    ask: Which?\n", "", at: 3, "the key `ask` is missing"),
    Fault("  - id: parts\n", "  - idd: parts\n", at: 16, "the key `id` is missing; is `idd` meant to be it?"),
    Fault("ask: Which?", "ask: [Which?]", at: 5, "`ask` must be a text"),
    Fault("points: 2", "points: 0", at: 6, "`points` must be a whole number above 0"),
    Fault("points: 2", "points: 1000001", at: 6, "`points` must be at most 1000000"),
    Fault(
      "id: parts", "id: a=b", at: 16,
      "`id` cannot have `=`, which parts the question from its answer on the command line"),
    Fault("points: 2", "points: two", at: 6, "`points` must be a whole number above 0"),
    Fault("    points: 2\n", "", at: 3, "the key `points` is missing"),
    Fault("points: 2", "points: 2\n    pionts: 3", at: 7, "unknown key `pionts`: did you mean `points`?"),
  ]

  static let options = [
    Fault("text: First\n", "text:\n", at: 9, "`text` must be a text"),
    Fault("        feedback: Not the first.\n", "", at: 8, "the key `feedback` is missing"),
    Fault(
      "feedback: Not", "feedbak: x\n        feedback: Not", at: 10, "unknown key `feedbak`: did you mean `feedback`?"),
    Fault("correct: true\n", "correct: yes\n", at: 14, "`correct` must be true or false"),
    Fault("        correct: true\n", "", at: 8, "`options` must have exactly one with `correct: true`"),
    Fault(
      "text: First", "text: First\n        correct: true", at: 12, "`misconception` cannot belong to a right option"),
    Fault(
      "        misconception: m-a\n", "        correct: true\n", at: 8,
      "`options` must have exactly one with `correct: true`"),
    Fault(
      "- id: b", "- id: b,c", at: 8,
      "`options` has the id `b,c`, which cannot be given as an answer: leave out commas and spaces"),
    Fault(
      "      - id: b\n", (1...25).map { "      - {id: o\($0), text: T, feedback: F}\n" }.joined() + "      - id: b\n",
      at: 8, "`options` must be at most 26"),
    Fault("- id: b", "- id: a", at: 8, "`options` must be at least two with different ids"),
    Fault("- {id: a, text: A", "- {text: A", at: 21, "the key `id` is missing"),
    Fault(
      "scoring: right-minus-wrong", "scoring: all", at: 19, "`scoring` must be right-minus-wrong, the one rule there is"
    ),
    Fault("    scoring: right-minus-wrong\n", "", at: 16, "the key `scoring` is missing"),
    Fault(
      "scoring: right-minus-wrong", "scoring: right-minus-wrong\n    points: 2", at: 20,
      "unknown key `points`; known here are ask, id, kind, options, scoring"),
  ]

  static let known = [
    Fault("answers: [0, 2]", "answers: 0", at: 29, "`answers` must be a list"),
    Fault("answers: [0, 2]", "answers: [0, two]", at: 29, "`answers` must be a number"),
    Fault("answers: [0, 2]", "answers: [0, .inf]", at: 29, "`answers` must be a number"),
    Fault("answers: [0, 2]", "accept: [0, 2]", at: 25, "the key `answers` is missing"),
    Fault("answers: [3, 2]", "answers: [3, x]", at: 32, "`answers` must be a number"),
    Fault("answers: [3, 2]", "answer: [3, 2]", at: 32, "the key `answers` is missing; is `answer` meant to be it?"),
    Fault(
      "misconception: m-abs", "misconceptoin: m-abs", at: 34,
      "unknown key `misconceptoin`: did you mean `misconception`?"),
    Fault("    otherwise: Try again.\n", "", at: 25, "the key `otherwise` is missing"),
    Fault("accept: [The gradient, slopes]", "accept: slopes", at: 42, "`accept` must be a list"),
    Fault("accept: [The gradient, slopes]", "accept: [[slopes]]", at: 42, "`accept` must be a text"),
    Fault("accept:", "answers:", at: 38, "the key `accept` is missing"),
  ]

  @Test("a spoilt quiz is refused with file, line and key", arguments: general + options + known)
  func spoilt(fault: Fault) throws {
    let text = Sample.text.replacing(fault.text, with: fault.becomes, maxReplacements: 1)
    let error = CatalogueError.malformed(file: "one/quiz.yaml", line: fault.line, problem: fault.problem)
    #expect(throws: error) { try Sample.quiz(text) }
  }

  @Test("a quiz without a question is refused")
  func noQuestion() {
    let error = CatalogueError.malformed(file: "one/quiz.yaml", line: 2, problem: "`questions` has no question")
    #expect(throws: error) { try Sample.quiz("title: T\nquestions: []\n") }
  }

  @Test("a quiz that is missing is named")
  func missing() throws {
    let folder = try TemporaryFolder()
    let error = CatalogueError.malformed(file: "one/quiz.yaml", line: nil, problem: "the file is missing")
    #expect(throws: error) { try Quiz(lesson: "one", folder: folder.url) }
  }

  static func choices(_ options: String) -> String {
    "title: T\nquestions:\n  - {id: q, kind: choices, ask: A, scoring: right-minus-wrong, options: [\(options)]}\n"
  }

  @Test("a question of several choices without a right one is refused, and so is one with a single option")
  func badChoices() {
    let wrong = "{id: a, text: A, feedback: F}, {id: b, text: B, feedback: F}"
    let noneRight = CatalogueError.malformed(
      file: "one/quiz.yaml", line: 3, problem: "`options` must have at least one with `correct: true`")
    #expect(throws: noneRight) { try Sample.quiz(Self.choices(wrong)) }
    let single = CatalogueError.malformed(
      file: "one/quiz.yaml", line: 3, problem: "`options` must be at least two with different ids")
    #expect(throws: single) { try Sample.quiz(Self.choices("{id: a, text: A, correct: true, feedback: F}")) }
  }

  @Test("options that are no list are refused")
  func noOptions() {
    let text = "title: T\nquestions:\n  - {id: q, kind: choice, ask: A, options: a}\n"
    let error = CatalogueError.malformed(file: "one/quiz.yaml", line: 3, problem: "`options` must be a list")
    #expect(throws: error) { try Sample.quiz(text) }
  }

  @Test("a question of several choices may have every option right")
  func allRight() throws {
    let options = "{id: a, text: A, correct: true, feedback: F}, {id: b, text: B, correct: true, feedback: F}"
    #expect(try Sample.quiz(Self.choices(options)).maximum == 2)
  }

  @Test(
    "a question that no answer can get right is refused",
    arguments: [("answers: [0, 2]", "answers: []"), ("accept: [The gradient, slopes]", "accept: []")])
  func noRightAnswer(text: String, becomes: String) {
    let spoilt = Sample.text.replacing(text, with: becomes, maxReplacements: 1)
    #expect(throws: CatalogueError.self) { try Sample.quiz(spoilt) }
  }

  @Test("a known wrong answer of another count of numbers than the right one is refused: nobody can give it")
  func wrongCount() {
    let spoilt = Sample.text.replacing("answers: [3, 2]", with: "answers: [3]")
    #expect(throws: CatalogueError.self) { try Sample.quiz(spoilt) }
  }
}
