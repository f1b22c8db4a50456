import Crypto
import Foundation
import GRDB
import Testing

@testable import Records

/// Every schema that was released, with data in every table.
///
/// A new migration needs a fixture of its name and a line in `SHA256SUMS`: use every part of the newest program, take
/// `sqlite3 gradus.sqlite .dump`, and add the mark and the journal as the other fixtures have them.
@Suite("Released schemas")
struct ReleasedSchemaTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  /// The digests of all migrations when they were released, by file name.
  static func digests() throws -> [String: String] {
    let lines = try String(contentsOf: folder.appending(path: "SHA256SUMS"), encoding: .utf8).split(separator: "\n")
    return Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let words = line.split(separator: " ").map(String.init)
        return (words[1], words[0])
      })
  }

  static let released = ((try? digests()) ?? [:]).keys.sorted()

  /// A database as the version of the migration `name` left it.
  static func place(_ name: String) throws -> Place {
    let place = try Place()
    try place.change(String(contentsOf: folder.appending(path: name), encoding: .utf8))
    return place
  }

  @Test("every migration has a fixture and a digest, and every one of those has its migration")
  func complete() throws {
    func names(_ folder: URL) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".sql") }.sorted()
    }
    let migrations = try names(Place.migrations)
    #expect(try names(Self.folder) == migrations)
    #expect(Self.released == migrations)
  }

  @Test("the text of a migration is what it was when it was released", arguments: released)
  func unchanged(name: String) throws {
    let digest = SHA256.hash(data: try Data(contentsOf: Place.migrations.appending(path: name)))
    #expect(try digest.map { String(format: "%02x", $0) }.joined() == Self.digests()[name])
  }

  @Test("a fixture has rows in every table of its schema", arguments: released)
  func filled(name: String) throws {
    let empty = try Self.place(name).look { database in
      try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'").filter {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \"\($0)\"") == 0
      }
    }
    #expect(empty == [])
  }

  @Test("a released schema comes to the newest one, and is what a new database is", arguments: released)
  func schema(name: String) throws {
    func schema(_ place: Place) throws -> [String: String] {
      try place.look { database in
        try Row.fetchAll(
          database, sql: "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
        ).reduce(into: [:]) { $0[$1["name"]] = $1["sql"] }
      }
    }
    let old = try Self.place(name)
    _ = try old.open()
    let new = try Place()
    _ = try new.open()
    #expect(try schema(old) == schema(new))
    #expect(try old.look { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
  }

  @Test("what was recorded under a released schema is read as it was recorded", arguments: released)
  func data(name: String) throws {
    let records = try Self.place(name).open()
    #expect(try records.seed() == "0123456789abcdef")
    let history = try records.submissions(of: "ada", for: "relu")
    #expect(history.map(\.id) == [3, 1])
    #expect(history.map(\.receivedAt) == ["2026-01-02T03:04:05.003Z", "2026-01-02T03:04:05.001Z"])
    #expect(history.map(\.outcome) == ["passed", "failed"])
    #expect(history.map(\.score) == [10, 5])
    #expect(history.map(\.misconception) == [nil, "leaky"])
    #expect(try records.submissions(of: "grace", for: "relu").map(\.id) == [2])
    #expect(
      try records.pending() == [
        PendingSubmission(
          id: 4, learner: "ada", exercise: "neuron", source: Array("// ada, not graded\n".utf8), seed: "fixture")
      ])
    #expect(try records.attempts(of: "grace", at: "neural-networks").map(\.id) == [2])
    #expect(try records.nextHint(for: "relu", of: "grace") == 2)
    let progress = try records.progress(of: "ada")
    #expect(progress.exercises["relu"] == ExerciseProgress(submissions: 2, best: 10, passed: true))
    #expect(progress.quizzes["neural-networks"] == QuizProgress(attempts: 1, best: 1, maximum: 5))
  }

  @Test("recording goes on under a released schema, with the numbers that come next", arguments: released)
  func goesOn(name: String) throws {
    let records = try Self.place(name).open()
    #expect(try records.receive([1], from: "ada", for: "relu", seed: "7") == 5)
    #expect(try records.recordAttempt([.right("a")], at: "neural-networks", by: "ada") == 3)
  }
}
