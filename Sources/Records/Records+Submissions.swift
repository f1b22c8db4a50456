import Crypto
import Foundation
import GRDB

/// A submission that was received and waits to be graded.
public struct PendingSubmission: Equatable, Sendable {
  /// The number under which it is recorded.
  public let id: Int64
  /// Who sent it.
  public let learner: String
  /// What it answers.
  public let exercise: String
  /// What was sent, byte for byte.
  public let source: [UInt8]
  /// The seed that it is to be graded with.
  public let seed: String

  /// A submission of these parts.
  public init(id: Int64, learner: String, exercise: String, source: [UInt8], seed: String) {
    self.id = id
    self.learner = learner
    self.exercise = exercise
    self.source = source
    self.seed = seed
  }
}

/// A verdict as it is kept.
public struct VerdictRecord: Equatable, Sendable {
  /// `passed`, `failed` or `not-built`.
  public let outcome: String
  /// Points, 0...maximum.
  public let score: Int
  /// The most points there are.
  public let maximum: Int
  /// The id of the misunderstanding that was named, if any.
  public let misconception: String?
  /// What the verdict was computed from, as SHA-256.
  public let digest: String
  /// The whole result as JSON.
  public let result: String

  /// A verdict of these parts.
  public init(outcome: String, score: Int, maximum: Int, misconception: String?, digest: String, result: String) {
    self.outcome = outcome
    self.score = score
    self.maximum = maximum
    self.misconception = misconception
    self.digest = digest
    self.result = result
  }
}

/// An earlier submission, as `history` shows it; without an outcome where it waits to be graded.
public struct SubmissionEntry: Equatable, Sendable, Codable, FetchableRecord {
  /// The number under which it is recorded.
  public let id: Int64
  /// When it came: UTC, ISO 8601.
  public let receivedAt: String
  /// The newest verdict's outcome; nil while it waits to be graded, like what follows.
  public let outcome: String?
  /// The newest verdict's points.
  public let score: Int?
  /// The most points there were.
  public let maximum: Int?
  /// The id of the misunderstanding that was named, if any.
  public let misconception: String?
}

extension Records {
  /// Keeps what `learner` sent, before anything is done with it, and gives its number; `hold` takes it before anybody else
  /// can see it.
  ///
  /// Where the verdict on it is known already, `verdict` gives that for its number, and it is kept in the same moment.
  /// Throws ``RecordsError/sentBefore(submission:)`` where `again` is false and `learner` has sent the same bytes for
  /// `exercise` before.
  public func receive(
    _ source: [UInt8], from learner: String, for exercise: String, seed: String, holding hold: GradingHold? = nil,
    again: Bool = true, verdict: (Int64) -> VerdictRecord? = { _ in nil }
  ) throws -> Int64 {
    let digest = Data(SHA256.hash(data: source))
    return try write { database in
      let learner = try database.learner(learner)
      if !again {
        let earlier = try Int64.fetchOne(
          database.cachedStatement(
            sql: """
              SELECT max(id) FROM submission
              WHERE learner_id = ? AND exercise = ? AND source_id = (SELECT id FROM source WHERE sha256 = ?)
              """),
          arguments: [learner, exercise, digest])
        if let earlier { throw RecordsError.sentBefore(submission: earlier) }
      }
      try database.cachedStatement(
        sql: "INSERT INTO source (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING"
      ).execute(arguments: [digest, Data(source)])
      try database.cachedStatement(
        sql: """
          INSERT INTO submission (learner_id, exercise, source_id, seed)
          VALUES (?, ?, (SELECT id FROM source WHERE sha256 = ?), ?)
          """
      ).execute(arguments: [learner, exercise, digest, seed])
      let id = database.lastInsertedRowID
      _ = hold?.take(id)
      if let verdict = verdict(id) { try database.append(verdict, to: id) }
      return id
    }
  }

  /// Appends `verdict` to submission `id`; earlier verdicts stay.
  ///
  /// Throws ``RecordsError/erased(submission:)`` where it is not there any more.
  public func append(_ verdict: VerdictRecord, to id: Int64) throws {
    try write { database in
      guard
        try Bool.fetchOne(
          database.cachedStatement(sql: "SELECT 1 FROM submission WHERE id = ?"),
          arguments: [id]) != nil
      else {
        throw RecordsError.erased(submission: id)
      }
      try database.append(verdict, to: id)
    }
  }

  /// The result, as JSON, of a submission of `source` by anybody that passed with the same `seed` and `digest`; nil where
  /// there is none among the newest: what many have sent is not looked for in all of it.
  public func passedResult(of source: [UInt8], seed: String, digest: String) throws -> String? {
    try read { database in
      try String.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT v.result FROM (
              SELECT id, seed FROM submission WHERE source_id = (SELECT id FROM source WHERE sha256 = ?)
              ORDER BY id DESC LIMIT 20
            ) AS newest_sent
            JOIN verdict AS v ON v.submission_id = newest_sent.id
            WHERE newest_sent.seed = ? AND v.digest = ? AND v.outcome = 'passed' LIMIT 1
            """),
        arguments: [Data(SHA256.hash(data: source)), seed, digest])
    }
  }

  /// Whether anybody has ever sent `source`.
  public func hasSource(_ source: [UInt8]) throws -> Bool {
    try read { database in
      try Bool.fetchOne(
        database.cachedStatement(sql: "SELECT 1 FROM source WHERE sha256 = ?"),
        arguments: [Data(SHA256.hash(data: source))]) ?? false
    }
  }

  /// The newest submission of `source` by `learner` for `exercise`, with its newest verdict where it has
  /// one; nil where it was never sent.
  public func submission(
    of source: [UInt8], from learner: String, for exercise: String
  ) throws -> (id: Int64, seed: String, verdict: VerdictRecord?)? {
    try read { database in
      try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT s.id, s.seed, v.outcome, v.score, v.maximum, v.misconception, v.digest, v.result
            FROM submission AS s
            LEFT JOIN verdict AS v ON v.id = (SELECT max(newest.id) FROM verdict AS newest WHERE newest.submission_id = s.id)
            WHERE s.learner_id = (SELECT id FROM learner WHERE name = ?) AND s.exercise = ?
              AND s.source_id = (SELECT id FROM source WHERE sha256 = ?)
            ORDER BY s.id DESC LIMIT 1
            """),
        arguments: [learner, exercise, Data(SHA256.hash(data: source))]
      ).map { row in
        let outcome: String? = row["outcome"]
        let verdict = outcome.map {
          VerdictRecord(
            outcome: $0, score: row["score"], maximum: row["maximum"], misconception: row["misconception"],
            digest: row["digest"], result: row["result"])
        }
        return (row["id"], row["seed"], verdict)
      }
    }
  }

  /// The submissions without a verdict, oldest first.
  public func pending() throws -> [PendingSubmission] {
    try pending("", [])
  }

  func pending(_ condition: String, _ arguments: StatementArguments) throws -> [PendingSubmission] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT s.id, l.name, s.exercise, t.bytes, s.seed
          FROM submission AS s JOIN learner AS l ON l.id = s.learner_id JOIN source AS t ON t.id = s.source_id
          WHERE NOT EXISTS (SELECT 1 FROM verdict AS v WHERE v.submission_id = s.id) \(condition)
          ORDER BY s.id
          """, arguments: arguments
      ).map { row in
        let bytes: Data = row["bytes"]
        return PendingSubmission(
          id: row["id"], learner: row["name"], exercise: row["exercise"], source: Array(bytes), seed: row["seed"])
      }
    }
  }

  /// What `learner` submitted for `exercise`, newest first.
  public func submissions(of learner: String, for exercise: String) throws -> [SubmissionEntry] {
    try read { database in
      try SubmissionEntry.fetchAll(
        database,
        sql: """
          SELECT g.id, g.received_at AS receivedAt, g.outcome, g.score, g.maximum, g.misconception
          FROM graded_submission AS g
          WHERE g.learner_id = (SELECT id FROM learner WHERE name = ?) AND g.exercise = ?
          ORDER BY g.id DESC
          """, arguments: [learner, exercise])
    }
  }
}

extension Database {
  fileprivate func append(_ verdict: VerdictRecord, to id: Int64) throws {
    try cachedStatement(
      sql: """
        INSERT INTO verdict (submission_id, outcome, score, maximum, misconception, digest, result)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id, verdict.outcome, verdict.score, verdict.maximum, verdict.misconception, verdict.digest, verdict.result,
    ])
  }
}
