import GRDB
import Synchronization
import Testing

@testable import Records

/// Watches every statement that the sources run and asks SQLite how it would run it.
@Suite("Reads of one learner use indexes")
struct IndexTests {
  let place: Place
  let records: Records

  init() throws {
    place = try Place()
    records = try place.open()
    for learner in ["ada", "grace"] {
      let id = try records.receive([1], from: learner, for: "relu", seed: "7")
      try records.append(.passed(), to: id)
      _ = try records.recordAttempt([.right("a")], at: "q", by: learner)
      try records.recordHint(1, for: "relu", of: learner)
    }
  }

  /// The reads and searches that `work` makes SQLite do, each with its plan.
  func plans(of work: (Records) throws -> Void) throws -> [(sql: String, steps: [String])] {
    let seen = Mutex<[String]>([])
    try records.read { database in
      database.trace { event in seen.withLock { $0.append(event.expandedDescription) } }
    }
    try work(records)
    try records.read { $0.trace() }
    let verbs = ["SELECT", "UPDATE", "DELETE", "WITH"]
    let statements = seen.withLock { $0 }.filter { sql in verbs.contains { sql.hasPrefix($0) } }
    return try statements.map { sql in
      let steps = try place.look { try Row.fetchAll($0, sql: "EXPLAIN QUERY PLAN \(sql)") }
      return (sql, steps.map { $0["detail"] })
    }
  }

  /// Views and queries in a query are walked through once they are made of what an index found; tables are not.
  static let views = [
    "graded_submission", "exercise_progress", "quiz_progress", "shown", "newest_sent", "CONSTANT", "(subquery",
  ]

  static func scans(_ steps: [String]) -> [String] {
    steps.filter { step in step.hasPrefix("SCAN ") && !views.contains { step.hasPrefix("SCAN \($0)") } }
  }

  static let reads: [(String, @Sendable (Records) throws -> Void)] = [
    ("progress", { _ = try $0.progress(of: "ada") }),
    ("history", { _ = try $0.submissions(of: "ada", for: "relu") }),
    ("attempts", { _ = try $0.attempts(of: "ada", at: "q") }),
    ("next hint", { _ = try $0.nextHint(for: "relu", of: "ada") }),
    ("misconceptions", { _ = try $0.misconceptions(of: "ada") }),
    ("export", { _ = try $0.export("ada") }),
    ("receiving", { _ = try $0.receive([2], from: "ada", for: "relu", seed: "7") }),
    ("attempt", { _ = try $0.recordAttempt([.right("a")], at: "q", by: "ada") }),
    ("earlier", { _ = try $0.submission(of: [1], from: "ada", for: "relu") }),
    ("known", { _ = try $0.passedResult(of: [1], seed: "7", digest: "d") }),
    ("sent", { _ = try $0.hasSource([1]) }),
    ("left", { _ = try $0.left(by: "ada") }),
    ("hint", { try $0.recordHint(2, for: "relu", of: "ada") }),
  ]

  @Test("nothing that is done for one learner walks through a table of all", arguments: reads.map(\.0))
  func search(name: String) throws {
    let work = try #require(Self.reads.first { $0.0 == name }).1
    let plans = try plans(of: work)
    #expect(!plans.isEmpty)
    for plan in plans { #expect(Self.scans(plan.steps) == [], "\(plan.sql)") }
  }

  @Test("the newest verdict of a submission is found by an index, even when all are looked through")
  func pending() throws {
    let steps = try plans { _ = try $0.pending() }.flatMap(\.steps)
    #expect(steps.contains { $0.hasPrefix("SEARCH v USING COVERING INDEX verdict_standing") })
  }

  @Test(
    "where a whole class stands is read from indexes alone",
    arguments: [
      "SELECT exercise, count(*), sum(passed), avg(best) FROM exercise_progress GROUP BY exercise",
      "SELECT exercise, misconception, count(*) FROM graded_submission GROUP BY exercise, misconception",
    ])
  func standing(query: String) throws {
    let steps = try place.look { try Row.fetchAll($0, sql: "EXPLAIN QUERY PLAN \(query)") }.map {
      $0["detail"] as String
    }
    let reads = steps.filter { step in ["SCAN ", "SEARCH "].contains { step.hasPrefix($0) } }
      .filter { step in !Self.views.contains { step.hasPrefix("SCAN \($0)") } }
    #expect(reads.count == 3)
    #expect(reads.allSatisfy { $0.contains("USING COVERING INDEX") }, "\(steps)")
  }

  @Test("a read of a whole table would be seen")
  func sensitive() throws {
    let steps = try plans { records in
      _ = try records.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM submission WHERE seed = '7'") }
    }.flatMap(\.steps)
    #expect(Self.scans(steps) != [])
  }
}
