import Foundation
import GRDB

/// The numbered SQL files that make the schema, each run once, in order.
struct Schema {
  /// "Grds" in ASCII, in the file's header: tells a Gradus database from any other.
  private static let application = 0x4772_6473

  private let files: [URL]

  init(migrations folder: URL) throws(RecordsError) {
    let found = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    files = found.filter { $0.pathExtension == "sql" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
    guard !files.isEmpty else {
      throw .malformed(path: folder.path, reason: "the folder of migrations is empty: Gradus is not installed whole")
    }
  }

  /// Throws where the database belongs to another program, or to a newer Gradus; writes nothing.
  func check(_ queue: DatabaseQueue, at url: URL) throws {
    try queue.read { database in
      let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
      guard isEmpty || application == Self.application else {
        throw RecordsError.malformed(path: url.path, reason: "it belongs to another program")
      }
      guard try !migrator.hasBeenSuperseded(database) else { throw RecordsError.newer(path: url.path) }
    }
  }

  /// Sets the journal and migrates; what is foreign or newer is refused before anything is written.
  func bringUp(_ queue: DatabaseQueue, at url: URL) throws {
    try check(queue, at: url)
    let migrator = migrator
    let isComplete = try queue.read(migrator.hasCompletedMigrations)
    try queue.writeWithoutTransaction { database in
      if try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0 {
        try database.execute(sql: "PRAGMA journal_mode = WAL")
        try database.execute(sql: "PRAGMA application_id = \(Self.application)")
      }
      // The default of FULL may be another where SQLite was built otherwise.
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    if !isComplete { try migrator.migrate(queue) }
  }

  /// A file is read when it is run, which most databases have done long since.
  private var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for file in files {
      migrator.registerMigration(file.deletingPathExtension().lastPathComponent) {
        try $0.execute(sql: try String(contentsOf: file, encoding: .utf8))
      }
    }
    return migrator
  }
}
