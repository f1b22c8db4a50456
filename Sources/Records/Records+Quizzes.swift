import Foundation
import GRDB

/// An answer of an attempt, as it is kept.
public struct AnswerRecord: Equatable, Sendable {
  /// The question's id.
  public let question: String
  /// What was answered; nil where the question was left open.
  public let given: String?
  /// Whether it scored all there was.
  public let correct: Bool
  /// Points, 0...maximum.
  public let score: Int
  /// The most points there are.
  public let maximum: Int
  /// The id of the misunderstanding that the answer shows, if any.
  public let misconception: String?

  /// An answer of these parts.
  public init(question: String, given: String?, correct: Bool, score: Int, maximum: Int, misconception: String?) {
    self.question = question
    self.given = given
    self.correct = correct
    self.score = score
    self.maximum = maximum
    self.misconception = misconception
  }
}

/// An earlier attempt at a quiz, as `history` shows it.
public struct AttemptEntry: Equatable, Sendable, Codable, FetchableRecord {
  /// The number under which it is recorded.
  public let id: Int64
  /// When it was made: UTC, ISO 8601.
  public let madeAt: String
  /// Points, 0...maximum.
  public let score: Int
  /// The most points there were.
  public let maximum: Int
}

extension Records {
  /// Keeps a whole attempt, all answers or none, and gives its number.
  public func recordAttempt(_ answers: [AnswerRecord], at quiz: String, by learner: String) throws -> Int64 {
    try write { database in
      let learner = try database.learner(learner)
      try database.execute(
        sql: "INSERT INTO attempt (learner_id, quiz, score, maximum) VALUES (?, ?, ?, ?)",
        arguments: [
          learner, quiz, answers.reduce(0) { $0 + $1.score }, answers.reduce(0) { $0 + $1.maximum },
        ])
      let attempt = database.lastInsertedRowID
      for answer in answers {
        try database.execute(
          sql: """
            INSERT INTO answer (attempt_id, question, given, correct, score, maximum, misconception)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            attempt, answer.question, answer.given, answer.correct, answer.score, answer.maximum, answer.misconception,
          ])
      }
      return attempt
    }
  }

  /// The attempts of `learner` at `quiz`, newest first.
  public func attempts(of learner: String, at quiz: String) throws -> [AttemptEntry] {
    try read { database in
      try AttemptEntry.fetchAll(
        database,
        sql: """
          SELECT id, made_at AS madeAt, score, maximum FROM attempt
          WHERE learner_id = (SELECT id FROM learner WHERE name = ?) AND quiz = ?
          ORDER BY id DESC
          """, arguments: [learner, quiz])
    }
  }
}
