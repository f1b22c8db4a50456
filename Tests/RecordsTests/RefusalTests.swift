import Foundation
import GRDB
import Records
import Testing

/// Files that must not be touched: refused, and byte for byte what they were.
@Suite("Files that are refused")
struct RefusalTests {
  /// Expects `error` on opening, and every file but the lock unchanged by it.
  static func expectRefused(_ place: Place, _ error: RecordsError) throws {
    let before = try place.contents()
    #expect(throws: error) { try place.open() }
    #expect(try place.contents() == before)
  }

  /// A database of a later version: one migration more than this program knows.
  static func makeNewer(_ place: Place) throws {
    let more = try place.migrations(and: ["0003_more.sql": "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT;"])
    let records = try Records(at: place.file, migrations: more)
    _ = try records.receive([1], from: "ada", for: "relu", seed: "7")
    try FileManager.default.removeItem(at: more)
  }

  @Test("a newer database is refused and left as it is")
  func newer() throws {
    let place = try Place()
    try Self.makeNewer(place)
    try Self.expectRefused(place, .newer(path: place.file.path))
  }

  @Test("a newer database is still refused the second time, and opens with its own version")
  func newerAgain() throws {
    let place = try Place()
    try Self.makeNewer(place)
    for _ in 0..<2 { #expect(throws: RecordsError.newer(path: place.file.path)) { try place.open() } }
    let more = try place.migrations(and: ["0003_more.sql": "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT;"])
    #expect(try Records(at: place.file, migrations: more).pending().count == 1)
  }

  @Test("a newer database whose log was not yet written back is left as it is, log and all")
  func newerWithLog() throws {
    let origin = try Place()
    try Self.makeNewer(origin)
    let queue = try DatabaseQueue(path: origin.file.path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "INSERT INTO more VALUES (5)") }
    let place = try Place()
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: origin.file.path + ending, toPath: place.file.path + ending)
    }
    try Self.expectRefused(place, .newer(path: place.file.path))
    try queue.close()
  }

  @Test("another program's database is refused and left as it is", arguments: ["DELETE", "WAL"])
  func foreign(journal: String) throws {
    let place = try Place()
    try place.change("PRAGMA journal_mode = \(journal); CREATE TABLE notes (text); INSERT INTO notes VALUES ('mine')")
    try Self.expectRefused(place, .malformed(path: place.file.path, reason: "it belongs to another program"))
  }

  @Test("another program's database with a mark of its own is refused and left as it is")
  func foreignMark() throws {
    let place = try Place()
    try place.change("PRAGMA application_id = 7; CREATE TABLE notes (text)")
    try Self.expectRefused(place, .malformed(path: place.file.path, reason: "it belongs to another program"))
  }

  @Test("a text file is refused and left as it is", arguments: [2, 20, 100, 5000, 100_000])
  func text(length: Int) throws {
    let place = try Place()
    try Data(repeating: 0x61, count: length).write(to: place.file)
    try Self.expectRefused(place, .malformed(path: place.file.path, reason: "it is a file of another kind"))
  }

  @Test("a database cut short is refused and left as it is", arguments: [5000, 20_000])
  func truncated(length: Int) throws {
    let place = try Place()
    _ = try place.open()
    let whole = try Data(contentsOf: place.file)
    try #require(whole.count > length)
    try whole.prefix(length).write(to: place.file)
    try Self.expectRefused(
      place, .malformed(path: place.file.path, reason: "the file is damaged (`gradus backup` copies may help)"))
  }

  @Test("a database with a damaged schema is refused and left as it is")
  func damagedSchema() throws {
    let place = try Place()
    _ = try place.open()
    var bytes = try Data(contentsOf: place.file)
    bytes.replaceSubrange(100..<112, with: Data(repeating: 0xFF, count: 12))
    try bytes.write(to: place.file)
    try Self.expectRefused(
      place, .malformed(path: place.file.path, reason: "the file is damaged (`gradus backup` copies may help)"))
  }

  @Test("a database whose schema lost a column is said to be damaged, and is no fault of Gradus")
  func lostColumn() throws {
    let place = try Place()
    _ = try place.open()
    var bytes = try Data(contentsOf: place.file)
    let column = try #require(bytes.range(of: Data("identifier TEXT".utf8)))
    bytes.replaceSubrange(column, with: Data("identifiez TEXT".utf8))
    try bytes.write(to: place.file)
    try Self.expectRefused(
      place,
      .malformed(path: place.file.path, reason: "its tables are not as they were made (no such column: identifier)"))
  }

  @Test(
    "a database whose schema cannot take what is written any more is said to be damaged, too",
    arguments: [
      (
        "misconception TEXT,\n  PRIMARY", "misconceptiom TEXT,\n  PRIMARY",
        "table answer has no column named misconception"
      ),
      (
        "made_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now",
        "made_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'nox",
        "NOT NULL constraint failed: attempt.made_at"
      ),
    ])
  func lostWrittenColumn(text: String, damaged: String, reason: String) throws {
    let place = try Place()
    _ = try place.open()
    try Self.replace(text, by: damaged, in: place)
    let error = RecordsError.malformed(
      path: place.file.path, reason: "its tables are not as they were made (\(reason))")
    #expect(throws: error) { try place.open().recordAttempt([.right("a")], at: "q", by: "ada") }
  }

  @Test("a database whose schema names another table than a row refers to is not copied")
  func lostParent() throws {
    let place = try Place()
    _ = try place.open().recordAttempt([.right("a")], at: "q", by: "ada")
    try Self.replace("REFERENCES attempt (id)", by: "REFERENCES attemqt (id)", in: place)
    let error = RecordsError.malformed(
      path: place.file.path, reason: "the file is damaged (`gradus backup` copies may help)")
    #expect(throws: error) { try place.open().backup(to: place.folder.appending(path: "copy")) }
  }

  private static func replace(_ text: String, by other: String, in place: Place) throws {
    var bytes = try Data(contentsOf: place.file)
    bytes.replaceSubrange(try #require(bytes.range(of: Data(text.utf8))), with: Data(other.utf8))
    try bytes.write(to: place.file)
  }

  @Test("a database whose later pages are damaged says so when they are read")
  func damagedPages() throws {
    let place = try Place()
    let id = try place.open().receive([1], from: "ada", for: "relu", seed: "7")
    try place.open().append(.passed(), to: id)
    let root = try place.look { try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'verdict'") }
    let page = try #require(root)
    var bytes = try Data(contentsOf: place.file)
    bytes.replaceSubrange((page - 1) * 4096..<page * 4096, with: Data(repeating: 0xFF, count: 4096))
    try bytes.write(to: place.file)
    let records = try place.open()
    let error = RecordsError.malformed(
      path: place.file.path, reason: "the file is damaged (`gradus backup` copies may help)")
    #expect(throws: error) { try records.export("ada") }
  }

  @Test("a database with an index out of order is said to be damaged where that shows")
  func disordered() throws {
    let place = try Place()
    for _ in 0..<3 { _ = try place.open().receive([1], from: "ada", for: "relu", seed: "7") }
    let root = try place.look {
      try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'submission_by_learner'")
    }
    let page = (try #require(root) - 1) * 4096
    var bytes = try Data(contentsOf: place.file)
    let first = try #require(bytes.range(of: Data("relu".utf8), in: page..<page + 4096))
    let second = try #require(bytes.range(of: Data("relu".utf8), in: first.upperBound..<page + 4096))
    bytes.replaceSubrange(second, with: Data("reku".utf8))
    try bytes.write(to: place.file)
    let error = RecordsError.malformed(
      path: place.file.path, reason: "the file is damaged (`gradus backup` copies may help)")
    #expect(throws: error) { try place.open().progress(of: "ada") }
  }

  /// A database whose index does not know the only submission of ada: reading by it finds nothing, and SQLite is content.
  static func placeWithLossyIndex() throws -> Place {
    let place = try Place()
    let records = try place.open()
    _ = try records.receive([1], from: "grace", for: "relu", seed: "7")
    let index = try place.look {
      try Row.fetchOne($0, sql: "SELECT rootpage, sql FROM sqlite_schema WHERE name = 'submission_by_learner'")
    }
    let (root, sql) = try (#require(index)["rootpage"] as Int, #require(index)["sql"] as String)
    try place.change("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'submission_by_learner'")
    _ = try place.open().receive(Array("hers alone".utf8), from: "ada", for: "relu", seed: "7")
    try place.change(
      """
      PRAGMA writable_schema = ON;
      INSERT INTO sqlite_schema VALUES ('index', 'submission_by_learner', 'submission', \(root), '\(sql)')
      """)
    return place
  }

  static let whole: [(String, @Sendable (Records, Place) throws -> Void)] = [
    ("export", { records, _ in _ = try records.export("ada") }), ("erase", { records, _ in try records.erase("ada") }),
    ("backup", { records, place in try records.backup(to: place.folder.appending(path: "copy.sqlite")) }),
  ]

  @Test("what must miss no row refuses a database in which an index has lost one", arguments: whole.map(\.0))
  func lossyIndex(name: String) throws {
    let place = try Self.placeWithLossyIndex()
    let records = try place.open()
    let work = try #require(Self.whole.first { $0.0 == name }).1
    let error = RecordsError.malformed(
      path: place.file.path, reason: "the file is damaged (`gradus backup` copies may help)")
    #expect(throws: error) { try work(records, place) }
    #expect(try !place.contents().keys.contains("copy.sqlite"), "a damaged copy passes for a backup")
  }

  @Test(
    "an error reads as what happened to which file, and what to do",
    arguments: [
      (
        RecordsError.notWritable(path: "/a", reason: "it is read-only"),
        "the database /a cannot be written: it is read-only. Name another file with --database"
      ),
      (
        .malformed(path: "/a", reason: "it is odd"),
        "/a is not a sound Gradus database: it is odd. Nothing was changed; name another file with --database"
      ),
      (
        .newer(path: "/a"),
        """
        the database /a comes from a newer Gradus. Nothing was changed; update Gradus, or name another file with --database
        """
      ), (.unknownLearner("ada"), "no learner is named \"ada\" here"),
    ])
  func descriptions(error: RecordsError, text: String) {
    #expect(error.description == text)
  }
}
