import Foundation
import GRDB
import Testing

@testable import Records

@Suite("Making and opening a database")
struct CreationTests {
  @Test("where there is no database one is made, marked as Gradus's")
  func made() throws {
    let place = try Place()
    _ = try place.open()
    #expect(try place.look { try Int.fetchOne($0, sql: "PRAGMA application_id") } == 0x4772_6473)
  }

  @Test("the new database has the tables and views of the migrations")
  func tables() throws {
    let place = try Place()
    _ = try place.open()
    let names = try place.look { database in
      try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'")
    }
    #expect(
      Set(names) == [
        "installation", "learner", "source", "submission", "verdict", "attempt", "answer", "hint_seen",
        "graded_submission", "exercise_progress", "quiz_progress", "grdb_migrations",
      ])
  }

  @Test("every table is STRICT")
  func strict() throws {
    let place = try Place()
    _ = try place.open()
    let lax = try place.look { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT name FROM pragma_table_list
          WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'
          """)
    }
    #expect(lax == [])
  }

  @Test("a text where a number belongs is refused by the database itself")
  func strictness() throws {
    let place = try Place()
    _ = try place.open()
    #expect(throws: DatabaseError.self) {
      try place.change("INSERT INTO learner (id, name) VALUES (1, 'ada')")
      try place.change("INSERT INTO attempt (learner_id, quiz, score, maximum) VALUES (1, 'q', 'much', 4)")
    }
    #expect(try place.look { try Int.fetchOne($0, sql: "SELECT count(*) FROM attempt") } == 0)
  }

  /// What the program's own connection is set to.
  static func setting(_ name: String, of records: Records) throws -> String? {
    try records.read { try String.fetchOne($0, sql: "PRAGMA \(name)") }
  }

  static let settings = [("foreign_keys", "1"), ("synchronous", "2"), ("journal_mode", "wal")]

  @Test("whoever makes the database keeps foreign keys, syncs in full and writes ahead", arguments: settings)
  func settingOfTheFirst(name: String, value: String) throws {
    #expect(try Self.setting(name, of: Place().open()) == value)
  }

  @Test("whoever opens what is there already has the same settings", arguments: settings)
  func settingOfTheSecond(name: String, value: String) throws {
    let place = try Place()
    _ = try place.open()
    #expect(try Self.setting(name, of: place.open()) == value)
  }

  @Test("who has to wait for another writer waits for seconds")
  func patience() throws {
    let patience = try Self.setting("busy_timeout", of: Place().open()).flatMap(Int.init)
    #expect(try #require(patience) >= 5000)
  }

  @Test("opening again keeps the seed and all that was recorded")
  func reopened() throws {
    let place = try Place()
    let first = try place.open()
    let id = try first.receive([1, 2, 3], from: "ada", for: "relu", seed: "7")
    let second = try place.open()
    #expect(try second.seed() == first.seed())
    #expect(try second.pending().map(\.id) == [id])
  }

  @Test("the seed is 64 bits in hexadecimal, another in every database")
  func seeds() throws {
    let seeds = try (0..<20).map { _ in
      let place = try Place()
      return try place.open().seed()
    }
    #expect(Set(seeds).count == 20)
    #expect(seeds.filter { $0.count != 16 || !$0.allSatisfy(\.isHexDigit) } == [])
  }

  @Test("an empty file becomes a database")
  func emptyFile() throws {
    let place = try Place()
    try Data().write(to: place.file)
    let records = try place.open()
    #expect(try records.pending() == [])
  }

  @Test("a database that lost its way between its mark and its first table is finished")
  func interrupted() throws {
    let place = try Place()
    try place.change("PRAGMA journal_mode = WAL; PRAGMA application_id = \(0x4772_6473)")
    #expect(try place.open().pending() == [])
  }
}
