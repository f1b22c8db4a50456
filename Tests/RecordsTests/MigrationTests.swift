import Foundation
import GRDB
import Records
import Testing

@Suite("Migrations")
struct MigrationTests {
  @Test("a later migration is run on an older database, whose records stay")
  func later() throws {
    let place = try Place()
    let id = try place.open().receive([1], from: "ada", for: "relu", seed: "7")
    let more = try place.migrations(and: ["0003_more.sql": "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT;"])
    let records = try Records(at: place.file, migrations: more)
    #expect(try records.pending().map(\.id) == [id])
    #expect(try place.look { try $0.tableExists("more") })
  }

  @Test("migrations run in the order of their numbers, each once")
  func order() throws {
    let place = try Place()
    let more = try place.migrations(and: [
      "0004_c.sql": "INSERT INTO step VALUES (3);", "0010_d.sql": "INSERT INTO step VALUES (10);",
      "0003_b.sql": "CREATE TABLE step (number INTEGER) STRICT; INSERT INTO step VALUES (2);",
    ])
    for _ in 0..<2 { _ = try Records(at: place.file, migrations: more) }
    #expect(try place.look { try Int.fetchAll($0, sql: "SELECT number FROM step ORDER BY rowid") } == [2, 3, 10])
  }

  @Test("only SQL files are migrations")
  func otherFiles() throws {
    let place = try Place()
    let more = try place.migrations(and: ["0003_notes.md": "no SQL", "README": "none either"])
    _ = try Records(at: place.file, migrations: more)
    #expect(
      try place.look { try String.fetchAll($0, sql: "SELECT * FROM grdb_migrations") } == [
        "0001_records", "0002_class",
      ])
  }

  @Test("a migration that fails changes nothing, and the database can be used as before")
  func failing() throws {
    let place = try Place()
    let id = try place.open().receive([1], from: "ada", for: "relu", seed: "7")
    let more = try place.migrations(and: ["0003_more.sql": "DELETE FROM submission; SELECT nonsense;"])
    #expect(throws: (any Error).self) { try Records(at: place.file, migrations: more) }
    #expect(try place.open().pending().map(\.id) == [id])
  }

  @Test("a migration that fails while the database is made leaves none of its tables")
  func failingFirst() throws {
    let place = try Place()
    let more = try place.migrations(and: ["0003_more.sql": "CREATE TABLE more (id INTEGER) STRICT; SELECT nonsense;"])
    #expect(throws: (any Error).self) { try Records(at: place.file, migrations: more) }
    #expect(try place.look { try $0.tableExists("more") } == false)
    #expect(try place.open().pending() == [])
  }

  @Test("a folder without migrations is named, and so is one that is not there")
  func none() throws {
    let place = try Place()
    let folder = place.folder.appending(path: "migrations")
    let error = RecordsError.malformed(
      path: folder.path, reason: "the folder of migrations is empty: Gradus is not installed whole")
    #expect(throws: error) { try Records(at: place.file, migrations: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    #expect(throws: error) { try Records(at: place.file, migrations: folder) }
  }
}
