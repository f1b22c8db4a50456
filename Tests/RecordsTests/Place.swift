import Foundation
import GRDB
import Records

/// A folder for a database that lasts as long as its test.
final class Place {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "gradus-records-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// The database's file.
  var file: URL { folder.appending(path: "gradus.sqlite") }

  /// The migrations that come with the program.
  static let migrations = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Migrations")
    .standardized

  /// Another connection with each call.
  func open() throws -> Records {
    try Records(at: file, migrations: Self.migrations)
  }

  /// What `read` finds in the database, seen without the code under test.
  func look<Result>(_ read: (Database) throws -> Result) throws -> Result {
    var configuration = Configuration()
    configuration.busyMode = .timeout(20)
    return try DatabaseQueue(path: file.path, configuration: configuration).read(read)
  }

  /// Changes the database without the code under test.
  func change(_ sql: String) throws {
    try DatabaseQueue(path: file.path).writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  /// The contents of all files of the folder by name, but for the lock, which is empty, and the index that SQLite makes
  /// of its log for as long as the database is open.
  func contents() throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !$0.hasSuffix(".lock") && !$0.hasSuffix("-shm") }
    return try Dictionary(uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
  }
}

extension Place {
  /// A folder of migrations: the program's own and `more`, by name.
  func migrations(and more: [String: String]) throws -> URL {
    let url = folder.appending(path: "migrations-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: Self.migrations, to: url)
    for (name, sql) in more { try Data(sql.utf8).write(to: url.appending(path: name)) }
    return url
  }
}

extension VerdictRecord {
  static func passed(_ score: Int = 10, of maximum: Int = 10) -> VerdictRecord {
    VerdictRecord(
      outcome: "passed", score: score, maximum: maximum, misconception: nil, digest: "d", result: "{}")
  }

  static func failed(_ score: Int, of maximum: Int = 10, misconception: String? = nil) -> VerdictRecord {
    VerdictRecord(
      outcome: "failed", score: score, maximum: maximum, misconception: misconception, digest: "d", result: "{}")
  }
}

extension AnswerRecord {
  static func right(_ question: String) -> AnswerRecord {
    AnswerRecord(question: question, given: "b", correct: true, score: 1, maximum: 1, misconception: nil)
  }

  static func wrong(_ question: String, misconception: String? = nil) -> AnswerRecord {
    AnswerRecord(question: question, given: "a", correct: false, score: 0, maximum: 1, misconception: misconception)
  }
}
