import Foundation
import GRDB
import Records

/// A folder of its own with all that `gradus` needs, and what was found wrong so far.
final class Site {
  let folder: URL
  let gradus: String
  let environment: [String: String]
  private(set) var faults: [String] = []

  /// The program's own migrations.
  static let migrations = checkout.appending(path: "Migrations")
  static let checkout = URL(filePath: #filePath).appending(path: "../../..").standardized

  init(gradus: String) throws {
    self.gradus = URL(filePath: gradus).path
    folder = FileManager.default.temporaryDirectory.appending(path: "gradus-soak-\(UUID().uuidString)")
    for name in ["tmp", "streams", "cache"] {
      try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path,
      "TMPDIR": folder.appending(path: "tmp").path, "XDG_CACHE_HOME": folder.appending(path: "cache").path,
    ]
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func fault(_ text: String) {
    faults.append(text)
    print("FAULT: \(text)")
  }

  func start(_ program: String? = nil, _ arguments: [String]) throws -> Child {
    try Child(program ?? gradus, arguments, environment, in: folder.appending(path: "streams"))
  }

  /// Runs `gradus`, which must end with one of `codes`; gives what it printed, or nil where it did not.
  @discardableResult
  func run(_ program: String? = nil, _ arguments: [String], codes: Set<Int32> = [0]) throws -> Child? {
    let child = try start(program, arguments)
    let ending = child.wait()
    if case .exited(let code) = ending, codes.contains(code) { return child }
    fault("\(arguments.joined(separator: " ")): \(ending): \(child.errors)")
    return nil
  }

  /// Writes `text` as the answer `name`, in a folder of its own; gives its path.
  func write(_ text: String, as name: String) throws -> String {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// What SQLite itself finds wrong with the database at `file`.
  func inspect(_ file: URL, _ name: String) {
    do {
      try examine(file, name)
    } catch {
      fault("\(name): \(error)")
    }
  }

  private func examine(_ file: URL, _ name: String) throws {
    try look(file) { database in
      let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check")
      if integrity != ["ok"] { fault("\(name): \(integrity)") }
      let orphan = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check")
      if let orphan { fault("\(name): a row without its parent: \(orphan)") }
      let half = try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM attempt AS t
          WHERE t.maximum <> (SELECT coalesce(sum(maximum), 0) FROM answer WHERE attempt_id = t.id)
            OR t.score <> (SELECT coalesce(sum(score), 0) FROM answer WHERE attempt_id = t.id)
          """)
      if half != 0 { fault("\(name): an attempt without all of its answers") }
    }
  }

  func look<Result>(_ file: URL, _ read: (Database) throws -> Result) throws -> Result {
    var configuration = Configuration()
    configuration.busyMode = .timeout(20)
    return try DatabaseQueue(path: file.path, configuration: configuration).read(read)
  }

  /// The folders that a killed grading has left; the compiler's own are not ours to judge.
  func scratch() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "tmp").path)
      .filter { $0.hasPrefix("gradus") }
  }

  /// The programs in sandboxes that outlive a grading that was killed by some seconds.
  func orphans() -> [String] {
    func alive() -> [String] {
      let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      return processes.filter { Int($0) != nil }.compactMap { process in
        try? String(decoding: Data(contentsOf: URL(filePath: "/proc/\(process)/cmdline")), as: UTF8.self)
      }.filter { $0.contains("\(folder.path)/tmp/gradus-") }
    }
    for _ in 0..<100 where !alive().isEmpty { usleep(50_000) }
    return alive()
  }
}

/// The value of `key` in the JSON object that `text` is; nil where it is not whole.
func field(_ key: String, of text: String) -> Any? {
  (try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])?[key]
}

/// Random numbers that a seed repeats (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
