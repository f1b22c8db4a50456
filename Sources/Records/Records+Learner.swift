import Foundation
import GRDB

/// All that is kept of a learner, to be written as JSON.
public struct LearnerExport: Encodable, Sendable {
  struct Submission: Encodable, Sendable {
    let id: Int64
    let exercise: String
    let receivedAt: String
    let seed: String
    let source: String
    let verdicts: [Verdict]
  }
  struct Verdict: Codable, Sendable, FetchableRecord {
    let gradedAt: String
    let outcome: String
    let score: Int
    let maximum: Int
    let misconception: String?
    let digest: String
    let result: String
  }
  struct Attempt: Encodable, Sendable {
    let id: Int64
    let quiz: String
    let madeAt: String
    let score: Int
    let maximum: Int
    let answers: [Answer]
  }
  struct Answer: Codable, Sendable, FetchableRecord {
    let question: String
    let given: String?
    let correct: Bool
    let score: Int
    let maximum: Int
    let misconception: String?
  }
  struct Hint: Codable, Sendable, FetchableRecord {
    let exercise: String
    let number: Int
    let seenAt: String
  }

  let schema: Int
  let learner: String
  let submissions: [Submission]
  let attempts: [Attempt]
  let hints: [Hint]
}

extension Records {
  /// Everything that is kept of `learner`; throws ``RecordsError/unknownLearner(_:)`` where there is none, and
  /// ``RecordsError/malformed(path:reason:)`` where the file is damaged anywhere, so that some of it may be missing.
  public func export(_ learner: String) throws -> LearnerExport {
    try read { database in
      try database.requireSound()
      let id = try Self.number(of: learner, database)
      let submissions = try Row.fetchAll(
        database,
        sql: """
          SELECT s.id, s.exercise, s.received_at, s.seed, t.bytes
          FROM submission AS s JOIN source AS t ON t.id = s.source_id WHERE s.learner_id = ? ORDER BY s.id
          """, arguments: [id])
      let attempts = try Row.fetchAll(
        database, sql: "SELECT * FROM attempt WHERE learner_id = ? ORDER BY id", arguments: [id])
      return LearnerExport(
        schema: 1, learner: learner,
        submissions: try submissions.map { try Self.submission($0, database) },
        attempts: try attempts.map { try Self.attempt($0, database) },
        hints: try LearnerExport.Hint.fetchAll(
          database,
          sql: """
            SELECT exercise, number, seen_at AS seenAt FROM hint_seen WHERE learner_id = ? ORDER BY exercise, number
            """, arguments: [id]))
    }
  }

  /// Removes everything that is kept of `learner` from the file, its log and its free pages; texts that others sent
  /// too stay theirs.
  ///
  /// Throws ``RecordsError/inUse(path:)`` where somebody still reads an older state, so that traces are left; once more
  /// removes them. A file that is damaged anywhere is left as it is, since what an index does not find would stay.
  public func erase(_ learner: String) throws {
    try outsideTransaction { database in
      try database.requireSound()
      // Freed pages are overwritten with zeros, not just unlinked.
      try database.execute(sql: "PRAGMA secure_delete = ON")
      let id = try Int64.fetchOne(database, sql: "SELECT id FROM learner WHERE name = ?", arguments: [learner])
      try database.inTransaction(.immediate) {
        for sql in Self.erasure { try database.execute(sql: sql, arguments: ["learner": id]) }
        try database.execute(
          sql: "DELETE FROM source WHERE NOT EXISTS (SELECT 1 FROM submission AS s WHERE s.source_id = source.id)")
        return .commit
      }
      // These two also where the learner is gone already: an earlier erasure may have been kept from finishing.
      try database.execute(sql: "VACUUM")
      guard try Int.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0 else {
        throw RecordsError.inUse(path: url.path)
      }
      guard id != nil else { throw RecordsError.unknownLearner(learner) }
    }
  }

  private static let erasure = [
    "DELETE FROM verdict WHERE submission_id IN (SELECT id FROM submission WHERE learner_id = :learner)",
    "DELETE FROM submission WHERE learner_id = :learner",
    "DELETE FROM answer WHERE attempt_id IN (SELECT id FROM attempt WHERE learner_id = :learner)",
    "DELETE FROM attempt WHERE learner_id = :learner",
    "DELETE FROM hint_seen WHERE learner_id = :learner",
    "DELETE FROM learner WHERE id = :learner",
  ]

  private static func number(of learner: String, _ database: Database) throws -> Int64 {
    guard let id = try Int64.fetchOne(database, sql: "SELECT id FROM learner WHERE name = ?", arguments: [learner])
    else { throw RecordsError.unknownLearner(learner) }
    return id
  }

  private static func submission(_ row: Row, _ database: Database) throws -> LearnerExport.Submission {
    let bytes: Data = row["bytes"]
    return LearnerExport.Submission(
      id: row["id"], exercise: row["exercise"], receivedAt: row["received_at"], seed: row["seed"],
      source: String(decoding: bytes, as: UTF8.self),
      verdicts: try LearnerExport.Verdict.fetchAll(
        database, sql: "SELECT *, graded_at AS gradedAt FROM verdict WHERE submission_id = ? ORDER BY id",
        arguments: [row["id"] as Int64]))
  }

  private static func attempt(_ row: Row, _ database: Database) throws -> LearnerExport.Attempt {
    LearnerExport.Attempt(
      id: row["id"], quiz: row["quiz"], madeAt: row["made_at"], score: row["score"], maximum: row["maximum"],
      answers: try LearnerExport.Answer.fetchAll(
        database, sql: "SELECT * FROM answer WHERE attempt_id = ?", arguments: [row["id"] as Int64]))
  }
}
