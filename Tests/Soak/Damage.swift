import ArgumentParser
import Foundation
import GRDB

struct DamageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "damage", abstract: "Damages copies of a database at random places, and runs every command on them.")

  @OptionGroup var options: SoakOptions
  @Option(help: "How many copies to damage.") var copies = 300

  func run() throws {
    print("damage: \(copies) copies, --seed \(options.seed)")
    let site = try Site(gradus: options.gradus)
    var random = Seeded(options.seed)
    let whole = try makeDatabase(site)
    let exports = try ["ada", "grace"].map { try export(site, of: $0, whole) }
    var counts: [String: [Int32: Int]] = [:]
    for number in 0..<copies {
      let bytes = damaged(try Data(contentsOf: whole), &random)
      for command in commands(site) {
        let file = site.folder.appending(path: "damaged.sqlite")
        for ending in ["-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: file.path + ending) }
        try bytes.write(to: file)
        let child = try site.start(nil, command + ["--database", file.path])
        let ending = child.wait()
        guard case .exited(let code) = ending, [0, 64, 65, 73].contains(code) else {
          site.fault("copy \(number): \(command[0]): \(ending): \(child.errors)")
          continue
        }
        counts[command[0], default: [:]][code, default: 0] += 1
        if code == 0 || code == 64 { try examine(site, command, child, exports, "copy \(number)") }
      }
    }
    for (command, codes) in counts.sorted(by: { $0.key < $1.key }) {
      let endings = codes.sorted { $0.key < $1.key }.map { "\($0.value) ended with \($0.key)" }
      print("  \(command): " + endings.joined(separator: ", "))
    }
    try site.end()
  }

  private func commands(_ site: Site) -> [[String]] {
    let copy = site.folder.appending(path: "copy.sqlite")
    try? FileManager.default.removeItem(at: copy)
    return [
      ["list"], ["progress", "--learner", "ada"], ["history", "relu", "--learner", "ada"], ["hint", "relu"],
      ["quiz", "neural-networks", "--answer", "collapse=c"], ["resume"], ["export", "--learner", "ada", "--json"],
      ["backup", copy.path], ["erase", "--learner", "ada", "--confirm", "ada"],
      ["submit", site.folder.appending(path: "relu.swift").path, "--seed", "soak"],
    ]
  }

  /// Two learners who have done something of everything, often enough for tables of several pages.
  private func makeDatabase(_ site: Site) throws -> URL {
    let file = site.folder.appending(path: "whole.sqlite")
    let answer = try site.write("func relu(_ z: Double) -> Double { max(0, z) }\n", as: "relu.swift")
    for learner in ["ada", "grace"] {
      let rest = ["--learner", learner, "--database", file.path]
      try site.run(nil, ["submit", answer, "--seed", "soak"] + rest)
      for _ in 0..<3 { try site.run(nil, ["quiz", "neural-networks", "--answer", "collapse=c"] + rest) }
      try site.run(nil, ["hint", "relu"] + rest)
    }
    try DatabaseQueue(path: file.path).writeWithoutTransaction { database in
      for number in 0..<60 {
        try database.execute(
          sql: """
            INSERT INTO source (sha256, bytes) VALUES (randomblob(32), CAST(? AS BLOB));
            INSERT INTO submission (learner_id, exercise, source_id, seed)
            SELECT learner_id, exercise, last_insert_rowid(), seed FROM submission WHERE id = 1 + ? % 2;
            INSERT INTO verdict (submission_id, outcome, score, maximum, digest, result)
            SELECT last_insert_rowid(), outcome, score, maximum, digest, result FROM verdict WHERE id = 1;
            """, arguments: ["secret-of-\(number % 2 == 0 ? "ada" : "grace") \(number)", number])
      }
      try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    return file
  }

  private func export(_ site: Site, of learner: String, _ file: URL) throws -> String {
    try site.run(nil, ["export", "--learner", learner, "--json", "--database", file.path])?.output ?? ""
  }

  /// Some bytes, a run of them or a page are other ones, or the end is missing.
  private func damaged(_ whole: Data, _ random: inout Seeded) -> Data {
    var bytes = whole
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      bytes = bytes.prefix(Int.random(in: 1..<bytes.count, using: &random))
    case 1:
      let page = Int.random(in: 0..<bytes.count / 4096, using: &random) * 4096
      bytes.replaceSubrange(page..<page + 4096, with: Data(count: 4096))
    case 2:
      let from = Int.random(in: 0..<bytes.count - 64, using: &random)
      bytes.replaceSubrange(from..<from + 64, with: (0..<64).map { _ in UInt8.random(in: 0...255, using: &random) })
    case let choice:
      // One byte, several, or many.
      for _ in 0..<[1, 8, 200][choice - 3] {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      }
    }
    return bytes
  }

  /// What a command says is done must be done, wherever SQLite can tell that the file is damaged.
  private func examine(_ site: Site, _ command: [String], _ child: Child, _ exports: [String], _ name: String) throws {
    let file = site.folder.appending(path: "damaged.sqlite")
    switch command[0] {
    case "backup":
      site.inspect(site.folder.appending(path: "copy.sqlite"), "\(name): backup")
      try? FileManager.default.removeItem(at: site.folder.appending(path: "copy.sqlite"))
    case "export" where size(child.output) != size(exports[0]) && !isWhole(site, file):
      site.fault("\(name): an export of a damaged database has lost something, and says nothing: \(child.errors)")
    case "erase":
      let bytes = ["", "-wal"].map { (try? Data(contentsOf: URL(filePath: file.path + $0))) ?? Data() }
      if bytes.contains(where: { $0.range(of: Data("secret-of-ada".utf8)) != nil }) && child.ending == .exited(0) {
        site.fault("\(name): erase ended well, and a text is still there")
      }
    default: break
    }
  }

  /// How many submissions, attempts and hints an export has.
  private func size(_ export: String) -> [Int] {
    ["submissions", "attempts", "hints"].map { (field($0, of: export) as? [Any])?.count ?? 0 }
  }

  private func isWhole(_ site: Site, _ file: URL) -> Bool {
    (try? site.look(file) { try String.fetchAll($0, sql: "PRAGMA integrity_check") }) == ["ok"]
  }
}
