import Foundation
import GRDB
import Records

/// The first command of a newer version, which brings an older database up.
final class Migrating: Act {
  let name = "migration"
  private let site: Site
  private let newer: String
  private let old: URL
  private let pending: [PendingSubmission]
  private var life = Duration.zero
  private static let rows = 100_000

  init(_ site: Site) throws {
    self.site = site
    newer = try Self.install(in: site)
    old = site.folder.appending(path: "old.sqlite")
    let records = try Records(at: old, migrations: Site.migrations)
    for number in 0..<20 {
      _ = try records.receive(Array("\(number)".utf8), from: "ada", for: "relu", seed: "7")
    }
    pending = try records.pending()
    let copy = site.folder.appending(path: "measured.sqlite")
    life = try Self.life {
      try place(copy)
      try start(copy).wait()
    }
  }

  /// A copy of the program that has one migration more, which takes a while.
  private static func install(in site: Site) throws -> String {
    let manager = FileManager.default
    let program = site.folder.appending(path: "newer/bin/gradus")
    let share = site.folder.appending(path: "newer/share/gradus")
    for folder in [program.deletingLastPathComponent(), share] {
      try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    try manager.copyItem(atPath: site.gradus, toPath: program.path)
    for name in ["Sources", "Exercises"] {
      try manager.createSymbolicLink(
        at: share.appending(path: name), withDestinationURL: Site.checkout.appending(path: name))
    }
    try manager.copyItem(at: Site.migrations, to: share.appending(path: "Migrations"))
    let sql = """
      CREATE TABLE more (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
      WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < \(rows))
      INSERT INTO more SELECT n, hex(randomblob(16)) FROM number;
      ALTER TABLE submission ADD COLUMN note TEXT;
      UPDATE submission SET note = 'moved';
      """
    try Data(sql.utf8).write(to: share.appending(path: "Migrations/9998_more.sql"))
    return program.path
  }

  private func place(_ file: URL) throws {
    for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + ending) }
    try? FileManager.default.removeItem(at: file)
    try DatabaseQueue(path: old.path).backup(to: DatabaseQueue(path: file.path))
  }

  private func start(_ file: URL) throws -> Child {
    try site.start(newer, ["progress", "--learner", "ada", "--database", file.path, "--json"])
  }

  func once(number: Int, _ random: inout Seeded, _ tally: inout Tally) throws -> Int {
    let file = site.folder.appending(path: "migrated.sqlite")
    try place(file)
    let child = try start(file)
    let other = Bool.random(using: &random) ? try start(file) : nil
    kill([child], life: life, &random)
    if let other, other.wait() != .exited(0) { site.fault("another was disturbed: \(other.errors)") }
    let state = try site.look(file) { database in
      guard try database.tableExists("more") else { return 0 }
      let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM more") ?? 0
      return count == Self.rows ? 1 : 2
    }
    if state == 2 { site.fault("half of a migration is there") }
    try site.run(newer, ["progress", "--learner", "ada", "--database", file.path, "--json"])
    site.inspect(file, name)
    let kept = try site.look(file) { database in
      (
        try Int.fetchOne(database, sql: "SELECT count(*) FROM more"),
        try Int.fetchOne(database, sql: "SELECT count(*) FROM submission WHERE note = 'moved'")
      )
    }
    if kept != (Self.rows, pending.count) { site.fault("migrated were \(kept)") }
    let migrations = URL(filePath: newer).appending(path: "../../share/gradus/Migrations").standardized
    if try Records(at: file, migrations: migrations).pending() != pending { site.fault("a migration lost submissions") }
    // Where another was there too, it is not known which of them brought the database up.
    tally.count(child, recorded: state == 1 && other == nil, acknowledged: field("schema", of: child.output) != nil)
    return 1
  }
}
