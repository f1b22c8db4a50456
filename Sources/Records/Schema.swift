import Foundation
import GRDB

/// The numbered SQL files that make the schema, each run once, in order.
struct Schema {
  /// "Grds" in ASCII, in the file's header: tells a Gradus database from any other.
  private static let application = 0x4772_6473

  private var migrator = DatabaseMigrator()

  init(migrations folder: URL) throws(RecordsError) {
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let files = found.filter { $0.hasSuffix(".sql") }.sorted()
    guard !files.isEmpty else {
      throw .malformed(path: folder.path, reason: "the folder of migrations is empty: Gradus is not installed whole")
    }
    for file in files {
      // It is read when it is run, which most databases have done long since.
      migrator.registerMigration(String(file.dropLast(".sql".count))) {
        try $0.execute(sql: try String(contentsOf: folder.appending(path: file), encoding: .utf8))
      }
    }
  }

  /// Whether nothing was made in the database yet, and whether everything was; writes nothing.
  ///
  /// Throws where it belongs to another program, or to a newer Gradus.
  @discardableResult
  func check(_ queue: DatabaseQueue, at url: URL) throws -> (isEmpty: Bool, isComplete: Bool) {
    try queue.read { database in
      let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
      guard isEmpty || application == Self.application else {
        throw RecordsError.malformed(path: url.path, reason: "it belongs to another program")
      }
      let applied = try migrator.appliedIdentifiers(database)
      guard applied.isSubset(of: migrator.migrations) else { throw RecordsError.newer(path: url.path) }
      return (isEmpty, applied.count == migrator.migrations.count)
    }
  }

  /// Sets the journal and migrates; what is foreign or newer is refused before anything is written.
  func bringUp(_ queue: DatabaseQueue, at url: URL) throws {
    let (isEmpty, isComplete) = try check(queue, at: url)
    try queue.writeWithoutTransaction { database in
      if isEmpty {
        try database.execute(sql: "PRAGMA journal_mode = WAL")
        try database.execute(sql: "PRAGMA application_id = \(Self.application)")
      }
      // The default of FULL may be another where SQLite was built otherwise.
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    if !isComplete { try migrator.migrate(queue) }
  }
}
