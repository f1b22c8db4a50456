import ArgumentParser
import Catalogue
import Foundation
import Quizzes
import Records

struct QuizCommand: ParsableCommand, LearningOptions {
  static let configuration = CommandConfiguration(
    commandName: "quiz", abstract: "Answer a lesson's questions and record the attempt.",
    discussion: """
      Asks at the terminal, one question at a time. In a script, give the answers by their ids: \
      `gradus quiz neural-networks --answer collapse=c --answer relu=0,2`, or as a JSON object with --answers FILE. \
      A question left open scores 0.
      """)

  @Argument(help: "The quiz, named like its lesson.") var name: String
  @Option(
    name: .customLong("answer"), help: ArgumentHelp("An answer; several choices as a,c.", valueName: "question=answer"))
  var pairs: [String] = []
  @Option(help: ArgumentHelp("Answers as a JSON object; - for standard input.", valueName: "file"), completion: .file())
  var answers: String?
  @Flag(help: "Ask the questions of the pool too.") var all = false
  @Flag(help: "Show the questions and the ids of their options; ask and record nothing.") var questions = false
  @Option(help: .learner) var learner: String?
  @Option(help: .database) var database: String?
  @Option(help: .exercises) var exercises: String?
  @Flag(help: .json) var json = false
  @Flag(help: .noColor) var noColor = false

  func run() throws {
    let catalogue = try catalogue()
    let quizzes = try catalogue.lessons.flatMap(Quiz.all)
    guard let untaken = quizzes.first(where: { $0.name == name }) else {
      throw CatalogueError.unknown(kind: "quiz", name: name, near: nearest(to: name, among: quizzes.map(\.name)))
    }
    let learner = try learnerName()
    // Opened before the first question, so that nobody answers in vain; its seed draws the numbers.
    let records = try records()
    let quiz = try untaken.taken(by: learner, seed: records.seed(), all: all)
    guard !questions else { return show(quiz) }
    try Reminder.show(for: learner, in: catalogue, records)
    let isScript = !pairs.isEmpty || answers != nil
    guard isScript || (Terminal.inputIsTerminal && !json) else {
      throw Failure.usage(
        "no answers were given: use --answer QUESTION=ANSWER or --answers FILE where nobody can be asked")
    }
    let given = isScript ? try scripted(quiz) : nil
    let scored = given ?? QuizDialogue(quiz: quiz, terminal: terminal).run()
    let attempt = try records.recordAttempt(scored.map(\.record), at: quiz.name, by: learner)
    let report = QuizReport(quiz: quiz, learner: learner, attempt: attempt, answers: scored)
    guard !json else { return printJSON(report) }
    print(report.text(for: terminal, withFeedback: isScript))
  }

  private func show(_ quiz: Quiz) {
    let sheet = QuestionSheet(quiz)
    guard !json else { return printJSON(sheet) }
    for question in sheet.questions {
      print(
        "\n\(terminal.styled(question.question, .bold))  \(question.kind), \(question.maximum) point\(question.maximum == 1 ? "" : "s")"
      )
      print(Terminal.wrapped(question.ask, indent: "  "))
      for option in question.options { print("    \(option.id)  \(option.text)") }
    }
  }

  private func scripted(_ quiz: Quiz) throws -> [ScoredAnswer] {
    var raw: [String: RawAnswer] = try answers.map(Self.answers) ?? [:]
    for pair in pairs {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else {
        throw Failure.usage("--answer takes QUESTION=ANSWER, such as collapse=c, but was given \"\(pair.quotable)\"")
      }
      guard raw.updateValue(.text(parts[1]), forKey: parts[0]) == nil else {
        throw Failure.usage("the question \"\(parts[0])\" is answered twice")
      }
    }
    for id in raw.keys.sorted() where !quiz.questions.contains(where: { $0.id == id }) {
      guard !quiz.pool.contains(where: { $0.id == id }) else {
        throw Failure.usage("the question \"\(id)\" belongs to the pool: add --all to answer it")
      }
      throw CatalogueError.unknown(
        kind: "question", name: id, near: nearest(to: id, among: quiz.questions.map(\.id)))
    }
    return try quiz.questions.map { question in question.score(try raw[question.id].map(question.given)) }
  }

  private static func answers(in file: String) throws -> [String: RawAnswer] {
    guard let bytes = try TextFile(file).bytes(atMost: SubmissionOptions.longest) else {
      throw Failure.unreadable("\(file) is larger than 1 MB; the answers to a quiz are a page of JSON")
    }
    do {
      return try JSONDecoder().decode([String: RawAnswer].self, from: Data(bytes))
    } catch {
      throw Failure.usage(
        "\(file) is not a JSON object of question to answer, such as {\"collapse\": \"c\", \"relu\": [0, 2]}")
    }
  }
}

extension ScoredAnswer {
  /// The answer as it is recorded.
  var record: AnswerRecord {
    AnswerRecord(
      question: question, given: given.map { json($0) }, correct: correct, score: score, maximum: maximum,
      misconception: misconception)
  }
}

extension GivenAnswer: Encodable {
  /// One option, one number or a text by itself; several as an array.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .options(let ids) where ids.count == 1: try container.encode(ids[0])
    case .options(let ids): try container.encode(ids)
    case .numbers(let numbers) where numbers.count == 1: try container.encode(numbers[0])
    case .numbers(let numbers): try container.encode(numbers)
    case .text(let text): try container.encode(text)
    }
  }
}
