import Foundation
import GRDB

/// The SQLite database of what was submitted, answered and passed.
///
/// Any number of processes may use one database at once. A write that returned is on the disk (WAL with
/// `synchronous=FULL`); one that threw has changed nothing.
public struct Records: Sendable {
  /// The database's file.
  public let url: URL
  private let queue: DatabaseQueue

  /// How long to wait for other processes that write.
  private static let patience: TimeInterval = 20

  /// Opens the database at `url`, makes it where there is none, and brings it to the newest of the numbered SQL files
  /// in the folder `migrations`.
  ///
  /// Throws ``RecordsError``; a file that is no Gradus database, or a newer one, is left as it is.
  public init(at url: URL, migrations: URL) throws {
    self.url = url
    do {
      // SQLite cannot switch a new file to WAL while another process does the same: one process opens at a time.
      let guardian = try OpeningLock(beside: url)
      defer { guardian.release() }
      var configuration = Configuration()
      configuration.busyMode = .timeout(Self.patience)
      let schema = try Schema(migrations: migrations)
      try Self.look(at: url, schema, configuration)
      queue = try DatabaseQueue(path: url.path, configuration: configuration)
      try schema.bringUp(queue, at: url)
    } catch {
      throw RecordsError.from(error, at: url)
    }
  }

  /// Where a log is left beside the file, refuses a foreign or newer one through a connection that cannot change it: even
  /// closing one that could would write the log back.
  private static func look(at url: URL, _ schema: Schema, _ configuration: Configuration) throws {
    guard FileManager.default.fileExists(atPath: url.path + "-wal") else { return }
    var readOnly = configuration
    readOnly.readonly = true
    do {
      try schema.check(DatabaseQueue(path: url.path, configuration: readOnly), at: url)
    } catch let error as DatabaseError where [.SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode) {
      // A journal is left from a process that was killed; only a connection that may write can undo its half.
    }
  }

  /// Closes the database before the last reference goes; nobody must use it any more.
  ///
  /// Where that cannot be, nothing is lost: it is as if the process had been killed.
  public func close() { try? queue.close() }

  /// The seed that was drawn when the database was made.
  public func seed() throws -> String {
    try read { try String.fetchOne($0, sql: "SELECT seed FROM installation") ?? "" }
  }

  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    do { return try queue.read(body) } catch { throw RecordsError.from(error, at: url) }
  }

  func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
    do { return try queue.write(body) } catch { throw RecordsError.from(error, at: url) }
  }

  func outsideTransaction(_ body: (Database) throws -> Void) throws {
    do { try queue.writeWithoutTransaction(body) } catch { throw RecordsError.from(error, at: url) }
  }

  /// Makes a consistent copy at `file` while others may go on writing.
  ///
  /// Throws where `file` exists already or cannot be written, and where the copy is not sound, since then this database is
  /// not either: no copy is left then.
  public func backup(to file: URL) throws {
    guard !FileManager.default.fileExists(atPath: file.path) else {
      throw RecordsError.copyExists(path: file.path)
    }
    do {
      let copy = try DatabaseQueue(path: file.path)
      try queue.backup(to: copy)
      try copy.read { try $0.requireSound() }
    } catch {
      try? FileManager.default.removeItem(at: file)
      if let error = error as? DatabaseError, [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
        throw RecordsError.from(error, at: url)
      }
      let error = RecordsError.from(error, at: file)
      guard case RecordsError.notWritable(let path, let reason) = error else { throw error }
      throw RecordsError.copyNotWritable(path: path, reason: reason)
    }
  }
}

extension Database {
  /// The number of the learner `name`, who is added where new.
  func learner(_ name: String) throws -> Int64 {
    try cachedStatement(sql: "INSERT INTO learner (name) VALUES (?) ON CONFLICT DO NOTHING").execute(arguments: [name])
    return try Int64.fetchOne(cachedStatement(sql: "SELECT id FROM learner WHERE name = ?"), arguments: [name]) ?? 0
  }

  /// Throws where SQLite finds anything damaged on any page, or a row that refers to none.
  ///
  /// For what must not miss a row that is there: reading alone does not tell that an index has lost one.
  func requireSound() throws {
    let said = try String.fetchOne(self, sql: "PRAGMA integrity_check(1)")
    guard said == "ok" else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: said) }
    guard try Row.fetchOne(self, sql: "PRAGMA foreign_key_check") == nil else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a row refers to one that is not there")
    }
  }
}

/// The file beside the database at `url` whose locks say who opens it and who grades what; it stays empty.
func lockFile(beside url: URL) throws(RecordsError) -> Int32 {
  let path = url.path + ".lock"
  let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
  guard file >= 0 else {
    throw .notWritable(path: url.path, reason: "\(path): \(String(cString: strerror(errno)))")
  }
  return file
}

/// A kernel lock, held while the database is opened; it ends with the process.
private struct OpeningLock {
  private let file: Int32

  init(beside url: URL) throws(RecordsError) {
    file = try lockFile(beside: url)
    while flock(file, LOCK_EX) != 0 && errno == EINTR {}
  }

  func release() {
    close(file)
  }
}
