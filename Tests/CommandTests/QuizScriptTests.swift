import Testing

@Suite("quiz with given answers")
struct QuizScriptTests {
  private let desk: Desk
  private let catalogue: String

  init() async throws {
    desk = try Desk()
    catalogue = try QuizFixture.write(at: desk)
    try await desk.makeDatabase()
  }

  private func quiz(_ arguments: String..., input: String = "") async throws -> Program.Outcome {
    try await desk.run(
      ["quiz", "lesson", "--learner", "ada", "--exercises", catalogue] + arguments, input: input)
  }

  @Test("right answers of every kind score all points, and the result is the contract's")
  func allRight() async throws {
    let outcome = try await quiz(
      "--answer", "one=b", "--answer", "several=a,b", "--answer", "number=-2,0.5", "--answer", "word=Gradient",
      "--json")
    let result = try JSON(outcome.output)
    #expect(outcome.status == 0)
    #expect(
      result.keys.isSuperset(of: ["schema", "quiz", "learner", "attempt", "score", "maximum", "answers"]))
    #expect(result["schema"] == 1 && result["quiz"] == "lesson" && result["learner"] == "ada")
    #expect(result["attempt"] == 1)
    #expect(result["score"] == 5 && result["maximum"] == 5)
    #expect(result["answers"].elements.map(\.["question"]) == ["one", "several", "number", "word"])
    #expect(result["answers"].elements.allSatisfy { $0["correct"] == true })
    #expect(result["answers"].elements.map(\.["given"]) == ["b", ["a", "b"], [-2, .number(0.5)], "Gradient"])
  }

  @Test("each answer has its question, what was given, whether it is right, its points and feedback")
  func wrong() async throws {
    let result = try JSON(try await quiz("--answer", "one=c", "--answer", "number=2,0.5", "--json").output)
    let answer = result["answers"][0]
    #expect(
      answer.keys.isSuperset(of: ["question", "given", "correct", "score", "maximum", "feedback"]))
    #expect(answer["correct"] == false && answer["score"] == 0 && answer["maximum"] == 1)
    #expect(answer["feedback"] == "Not the middle.")
    #expect(result["answers"][2]["feedback"] == "The sign is lost.")
  }

  @Test("an attempt is recorded whatever its score")
  func recorded() async throws {
    #expect(try await quiz("--answer", "one=a").status == 0)
    let history = try await desk.json("history", "lesson", "--learner", "ada", "--exercises", catalogue)
    #expect(history["attempts"].elements.map { [$0["score"], $0["maximum"]] } == [[0, 5]])
  }

  @Test("a question that is left open scores 0 and is given as null")
  func leftOpen() async throws {
    let result = try JSON(try await quiz("--answer", "one=b", "--json").output)
    #expect(result["score"] == 1 && result["maximum"] == 5)
    for answer in result["answers"].elements.dropFirst() {
      #expect(answer.keys.contains("given") && answer["given"] == nil)
      #expect(answer["score"] == 0 && answer["correct"] == false)
    }
  }

  @Test(
    "choices score right minus wrong, and never below 0", arguments: [("a", 1), ("a,b,c", 1), ("c", 0), ("b,a", 2)])
  func choices(given: String, score: Int) async throws {
    let result = try JSON(try await quiz("--answer", "several=\(given)", "--json").output)
    #expect(result["score"].integer == score)
  }

  @Test("--answers takes a JSON object from a file")
  func file() async throws {
    try desk.write(#"{"one": "b", "several": ["a", "b"], "number": [-2, 0.5], "word": "gradient"}"#, to: "mine.json")
    let result = try JSON(try await quiz("--answers", "mine.json", "--json").output)
    #expect(result["score"] == 5)
  }

  @Test("--answers - takes it from standard input, and --answer adds to it")
  func standardInput() async throws {
    let outcome = try await quiz(
      "--answers", "-", "--answer", "word=gradient", "--json", input: #"{"number": ["-2", "1/2"]}"#)
    #expect(try JSON(outcome.output)["score"] == 2)
  }

  @Test(
    "what cannot be an answer is refused with a sentence and exit code 64, and nothing is recorded",
    arguments: [
      ("--answer", "oen=b", "", "unknown question \"oen\": did you mean \"one\"?"),
      ("--answer", "one=d", "", "the question \"one\" has no option \"d\": its options are a, b, c"),
      ("--answer", "one=a,b", "", "the question \"one\" takes exactly one of a, b, c"),
      ("--answer", "number=-2,half", "", "the question \"number\" takes 2 numbers, in order, and \"half\" is none"),
      ("--answer", "number=-2", "", "the question \"number\" takes 2 numbers, in order, but was given 1"),
      ("--answer", "number=1/0,2", "", "the question \"number\" takes 2 numbers, in order, and \"1/0\" is none"),
      ("--answer", "number=nan,2", "", "the question \"number\" takes 2 numbers, in order, and \"nan\" is none"),
      ("--answer", "number=1/inf,2", "", "the question \"number\" takes 2 numbers, in order, and \"1/inf\" is none"),
      ("--answer", "photosynthesis=b", "", "unknown question \"photosynthesis\"; `gradus quiz NAME --questions` shows"),
      (
        "--answers", "-", "{\"\(String(repeating: "x", count: 900_000))\": 1}",
        "unknown question \"\(String(repeating: "x", count: 100))…\""
      ),
      ("--answer", "one", "", "--answer takes QUESTION=ANSWER, such as collapse=c, but was given \"one\""),
      ("--answers", "-", "[1]", "- is not a JSON object of question to answer"),
      ("--answers", "-", #"{"one": {"b": 1}}"#, "- is not a JSON object of question to answer"),
      ("--answers", "-", #"{"several": ["a", "z"]}"#, "the question \"several\" has no option \"z\""),
      ("--answers", "-", "", "- is not a JSON object of question to answer"),
    ])
  func refused(option: String, value: String, input: String, says: String) async throws {
    let outcome = try await quiz(option, value, input: input)
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("gradus: \(says)"), "\(outcome.errors)")
    #expect(outcome.output == "")
    #expect(try await Database.count("attempt", in: desk.database) == 0)
  }

  @Test("a question that is answered twice is refused")
  func twice() async throws {
    let outcome = try await quiz("--answer", "one=a", "--answer", "one=b")
    #expect(outcome.status == 64)
    #expect(outcome.errors == "gradus: the question \"one\" is answered twice\n")
  }

  @Test("an unknown quiz is refused with the one that was probably meant")
  func unknownQuiz() async throws {
    let outcome = try await desk.run("quiz", "leson", "--answer", "one=b", "--exercises", catalogue)
    #expect(outcome.status == 64)
    #expect(outcome.errors == "gradus: unknown quiz \"leson\": did you mean \"lesson\"?\n")
  }

  @Test("a file of answers that cannot be read is exit code 66")
  func missingFile() async throws {
    let outcome = try await quiz("--answers", "nowhere.json")
    #expect(outcome.status == 66)
    #expect(outcome.errors == "gradus: there is no file nowhere.json\n")
  }

  @Test("where nobody can be asked and nothing is given, the quiz says how to give answers")
  func nobodyThere() async throws {
    let outcome = try await quiz()
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("use --answer QUESTION=ANSWER or --answers FILE"))
  }

  @Test("without --json the feedback to each answer and the score are shown")
  func forPeople() async throws {
    let outcome = try await quiz("--answer", "one=c")
    #expect(outcome.output.contains("Not the middle."))
    #expect(outcome.output.contains("lesson: 0 of 5 points, recorded as attempt 1."))
  }
}
