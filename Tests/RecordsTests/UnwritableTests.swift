import Foundation
import GRDB
import Testing

@testable import Records

@Suite("Places that cannot be written")
struct UnwritableTests {
  @Test("a folder that is not there is named with what the system says")
  func missingFolder() throws {
    let place = try Place()
    let url = place.folder.appending(path: "nowhere/gradus.sqlite")
    let error = RecordsError.notWritable(path: url.path, reason: "\(url.path).lock: No such file or directory")
    #expect(throws: error) { try Records(at: url, migrations: Place.migrations) }
  }

  @Test("a folder that is a file is named with what the system says")
  func folderIsFile() throws {
    let place = try Place()
    try Data().write(to: place.folder.appending(path: "file"))
    let url = place.folder.appending(path: "file/gradus.sqlite")
    let error = RecordsError.notWritable(path: url.path, reason: "\(url.path).lock: Not a directory")
    #expect(throws: error) { try Records(at: url, migrations: Place.migrations) }
  }

  @Test("a database that is a folder cannot be opened")
  func fileIsFolder() throws {
    let place = try Place()
    try FileManager.default.createDirectory(at: place.file, withIntermediateDirectories: true)
    let error = RecordsError.notWritable(path: place.file.path, reason: "it cannot be opened or created there")
    #expect(throws: error) { try place.open() }
  }

  /// Gives up root's right to write everywhere, for the rest of this program.
  static func becomeNobody() throws {
    guard getuid() == 0 else { return }
    try #require(setgid(65534) == 0 && setuid(65534) == 0)
  }

  /// A database in a folder of its own, with copies of the migrations that anybody may read.
  static func setUp(_ place: Place) throws -> (file: URL, migrations: URL) {
    let migrations = try place.migrations(and: [:])
    let folder = place.folder.appending(path: "data")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "gradus.sqlite")
    _ = try Records(at: file, migrations: migrations).receive([1], from: "ada", for: "relu", seed: "7")
    return (file, migrations)
  }

  static func allow(_ mode: Int, _ url: URL) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
  }

  @Test("a read-only file is refused and left as it is, by a process that may not write it")
  func readOnlyFile() async throws {
    let place = try Place()
    let (file, migrations) = try Self.setUp(place)
    let before = try Data(contentsOf: file)
    try Self.allow(0o777, file.deletingLastPathComponent())
    try Self.allow(0o666, file.deletingLastPathComponent().appending(path: "gradus.sqlite.lock"))
    try Self.allow(0o444, file)
    await #expect(processExitsWith: .success) { [path = file.path as String, sql = migrations.path as String] in
      try Self.becomeNobody()
      #expect(throws: RecordsError.notWritable(path: path, reason: "it is read-only")) {
        let records = try Records(at: URL(filePath: path), migrations: URL(filePath: sql))
        _ = try records.receive([2], from: "ada", for: "relu", seed: "7")
      }
    }
    #expect(try Data(contentsOf: file) == before)
  }

  @Test(
    "a read-only folder is refused, with a database in it or without", arguments: ["gradus.sqlite", "other.sqlite"])
  func readOnlyFolder(name: String) async throws {
    let place = try Place()
    let (file, migrations) = try Self.setUp(place)
    let folder = file.deletingLastPathComponent()
    try FileManager.default.removeItem(at: folder.appending(path: "gradus.sqlite.lock"))
    try Self.allow(0o555, folder)
    let path = folder.appending(path: name).path
    await #expect(processExitsWith: .success) { [path = path as String, sql = migrations.path as String] in
      try Self.becomeNobody()
      let error = RecordsError.notWritable(path: path, reason: "\(path).lock: Permission denied")
      #expect(throws: error) { try Records(at: URL(filePath: path), migrations: URL(filePath: sql)) }
    }
    try Self.allow(0o755, folder)
  }

  @Test("a full disk keeps what was recorded before, and recording goes on once there is room")
  func full() throws {
    let place = try Place()
    let records = try place.open()
    let id = try records.receive([1], from: "ada", for: "relu", seed: "7")
    // A file that may not grow is to SQLite what a full disk is.
    try records.outsideTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1") }
    let large = [UInt8](repeating: 0x61, count: 1_000_000)
    let reason = "the disk is full. What was recorded before is intact"
    #expect(throws: RecordsError.notWritable(path: place.file.path, reason: reason)) {
      try records.receive(large, from: "grace", for: "relu", seed: "7")
    }
    #expect(try records.pending().map(\.id) == [id])
    try records.outsideTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
    _ = try records.receive(large, from: "grace", for: "relu", seed: "7")
    #expect(try place.open().pending().count == 2)
  }

  @Test("a write that the system refuses halfway changes nothing and is reported as the disk's")
  func writeRefused() async throws {
    await #expect(processExitsWith: .success) {
      let place = try Place()
      let records = try place.open()
      let id = try records.receive([1], from: "ada", for: "relu", seed: "7")
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 300_000, rlim_max: rlim_t.max)
      try #require(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      let error = #expect(throws: RecordsError.self) {
        try records.receive([UInt8](repeating: 0x61, count: 1_000_000), from: "grace", for: "relu", seed: "7")
      }
      #expect(error?.description.contains("cannot be written: the disk reports an error (") == true)
      #expect(try records.pending().map(\.id) == [id])
      #expect(try place.open().progress(of: "grace").exercises.isEmpty)
    }
  }

  @Test("a database that another program keeps locked is reported as such")
  func locked() throws {
    let place = try Place()
    let records = try place.open()
    // The patience of seconds is for other tests; here nobody will let go.
    try records.outsideTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 1") }
    try DatabaseQueue(path: place.file.path).writeWithoutTransaction { other in
      try other.execute(sql: "BEGIN IMMEDIATE")
      let error = RecordsError.notWritable(path: place.file.path, reason: "another program has kept it locked")
      #expect(throws: error) { try records.receive([1], from: "ada", for: "relu", seed: "7") }
      try other.execute(sql: "ROLLBACK")
    }
    #expect(try records.pending() == [])
  }
}
