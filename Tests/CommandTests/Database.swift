import Foundation
import Testing

/// The `sqlite3` program, for what no command of Gradus does.
enum Database {
  /// Runs `sql` on the database at `path`; gives what it prints.
  @discardableResult
  static func run(_ sql: String, on path: String) async throws -> String {
    let outcome = try await Program.run(
      "/usr/bin/env", ["sqlite3", "-bail", "-cmd", ".timeout 10000", path, sql],
      environment: ProcessInfo.processInfo.environment, in: FileManager.default.temporaryDirectory)
    try #require(outcome.status == 0, "sqlite3, which these tests need, said: \(outcome.errors)")
    return outcome.output.trimmingCharacters(in: .newlines)
  }

  /// Puts a submission of ada's into the database of `desk` that nobody graded.
  static func leave(_ source: String, for exercise: String = "relu", at desk: Desk) async throws {
    let digest = (0..<32).map { _ in String(format: "%02x", UInt8.random(in: 0...255)) }.joined()
    try await run(
      """
      INSERT INTO learner (name) VALUES ('ada') ON CONFLICT DO NOTHING;
      INSERT INTO source (sha256, bytes) VALUES (x'\(digest)', CAST('\(source)' AS BLOB));
      INSERT INTO submission (learner_id, exercise, source_id, seed)
      VALUES ((SELECT id FROM learner WHERE name = 'ada'), '\(exercise)', last_insert_rowid(), '\(Desk.seed)')
      """, on: desk.database)
  }

  /// How many rows a table has.
  static func count(_ table: String, in path: String) async throws -> Int? {
    Int(try await run("SELECT count(*) FROM \(table)", on: path))
  }
}

extension Desk {
  /// A database that was made already; its exercises are drawn from ``seed`` unless a command names another.
  func makeDatabase() async throws {
    _ = try await run("progress")
    try await Database.run("UPDATE installation SET seed = '\(Desk.seed)'", on: database)
  }
}
