import Foundation

/// What commands take as the record grows, beside the same on an empty one, and what a submission costs on the disk.
struct Growth {
  private let rounds: Int
  private let folder: URL
  private let gradus = Race.gradus

  /// `bench growth ROUNDS COUNT…`: a table in Markdown; each count of submissions comes from a hundredth as many learners.
  static func print(rounds: Int, counts: [Int]) throws {
    let growth = try Growth(rounds: rounds)
    defer { try? FileManager.default.removeItem(at: growth.folder) }
    let empty = try growth.database(of: 0)
    Swift.print("| submissions | what | ms | ratio to an empty record: median (quartiles) |\n| --- | --- | --- | --- |")
    for count in counts {
      let database = try growth.database(of: count)
      try growth.compare(count, database, empty)
      try growth.summarise(count, database)
      let bytes = try FileManager.default.attributesOfItem(atPath: database)[.size] as? Int ?? 0
      Swift.print("| \(count) | the file | | \(bytes / count) bytes a submission, \(bytes >> 20) MB |")
      try FileManager.default.removeItem(atPath: database)
    }
  }

  private init(rounds: Int) throws {
    self.rounds = rounds
    folder = try Race.folder()
    setenv("GRADUS_LEARNER", "ada", 1)
  }

  private static let answer = "func relu(_ z: Double) -> Double { z > 0 ? z : 0 }\n"

  /// A database with one real submission, and `count` that are like it but for their sources.
  private func database(of count: Int) throws -> String {
    let path = folder.appending(path: "\(count).sqlite").path
    let file = folder.appending(path: "relu.swift").path
    try Self.answer.write(toFile: file, atomically: true, encoding: .utf8)
    _ = try Race.measure(.init(name: "first", command: [gradus, "submit", file, "--database", path]))
    guard count > 0 else { return path }
    let exercises = try FileManager.default.contentsOfDirectory(atPath: "Exercises/neural-networks")
      .filter { !$0.contains(".") }.sorted()
    let script = """
      PRAGMA journal_mode = off; PRAGMA synchronous = off; PRAGMA cache_size = -4000000; PRAGMA temp_store = memory;
      BEGIN;
      CREATE TEMP TABLE number AS
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(count)) SELECT i FROM n;
      INSERT INTO learner (id, name) SELECT 1 + i, 'learner-' || i FROM number WHERE i <= max(1, \(count) / 100);
      INSERT INTO source (id, sha256, bytes)
        SELECT 1 + i, sha3('answer ' || i, 256), CAST('// answer ' || i || char(10) || '\(Self.answer)' AS BLOB)
        FROM number;
      INSERT INTO submission (id, learner_id, exercise, source_id, seed)
        SELECT 1 + i, 2 + i % max(1, \(count) / 100),
          json_extract('["\(exercises.joined(separator: "\",\""))"]', '$[' || (i % \(exercises.count)) || ']'),
          1 + i, (SELECT seed FROM installation) FROM number;
      INSERT INTO verdict (submission_id, outcome, score, maximum, digest, result)
        SELECT 1 + i, iif(i % 3, 'passed', 'failed'), v.score, v.maximum, v.digest, v.result
        FROM number, (SELECT * FROM verdict LIMIT 1) AS v;
      COMMIT;
      PRAGMA journal_mode = wal;
      """
    _ = try Race.measure(.init(name: "fill", command: ["sqlite3", path, script]))
    return path
  }

  private func compare(_ count: Int, _ full: String, _ empty: String) throws {
    let commands: [(String, [String])] = [
      ("submit", ["submit", folder.appending(path: "relu.swift").path]),
      ("quiz", ["quiz", "neural-networks", "--answer", "collapse=a"]), ("progress", ["progress"]),
      ("history", ["history", "relu"]),
    ]
    for (name, words) in commands {
      func runner(_ database: String) -> Race.Runner {
        .init(name: name, command: [gradus] + words + ["--database", database]) { round in
          // Bytes that neither has seen.
          try "// \(count) \(round)\n\(Self.answer)".write(
            toFile: "\(folder.path)/relu.swift", atomically: true, encoding: .utf8)
        }
      }
      let times = try Race.times([runner(full), runner(empty)], rounds: rounds)
      let pairs = zip(times[0], times[1]).map { $0 / $1 }
      Swift.print("| \(count) | `\(name)` | \(figure(times[0].quantile(0.5))) | \(spread(pairs)) |")
      fflush(nil)
    }
  }

  /// All learners' standing in all exercises.
  private func summarise(_ count: Int, _ database: String) throws {
    let query = "SELECT exercise, count(*), sum(passed), avg(best) FROM exercise_progress GROUP BY exercise"
    let time = try Race.measure(.init(name: "summary", command: ["sqlite3", database, query]))
    Swift.print("| \(count) | summary of the class by `sqlite3` | \(figure(time)) | one run |")
  }
}
