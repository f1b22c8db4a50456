import Foundation

/// What Gradus takes beside what it cannot do without: the bare compile, and SQLite.
struct Ratios {
  private let rounds: Int
  private let folder: URL
  private let database: String
  private let gradus = Race.gradus

  /// `bench ratios [ROUNDS] [CLASS]`: a table in Markdown; CLASS submissions are graded, in ten parts.
  static func print(rounds: Int, students: Int) throws {
    let ratios = try Ratios(rounds: rounds)
    defer { try? FileManager.default.removeItem(at: ratios.folder) }
    Swift.print("| what | against | ratio of medians | of pairs: median (quartiles) |\n| --- | --- | --- | --- |")
    try ratios.learner()
    try ratios.exercises()
    try ratios.database(commands: ["list", "progress"])
    try ratios.quiz()
    try ratios.firstUse(of: "linear-collapse")
    try ratios.grade(students)
  }

  private init(rounds: Int) throws {
    self.rounds = rounds
    folder = try Race.folder()
    database = folder.appending(path: "bench.sqlite").path
    setenv("GRADUS_DATABASE", database, 1)
    setenv("GRADUS_LEARNER", "ada", 1)
  }

  private func row(_ what: String, _ against: String, _ runners: [Race.Runner], rounds: Int? = nil) throws {
    let times = try Race.times(runners, rounds: rounds ?? self.rounds)
    let pairs = zip(times[0], times[1]).map { $0 / $1 }
    Swift.print(
      "| \(what) | \(against) | \(figure(times[0].quantile(0.5) / times[1].quantile(0.5))) | \(spread(pairs)) |")
    fflush(nil)
  }

  private func bare(_ file: String) -> Race.Runner {
    Race.Runner(
      name: "bare",
      command: [
        "swift-frontend", "-c", "-module-cache-path", folder.appending(path: "modules").path, "-I", modules, file, "-o",
        folder.appending(path: "bare.o").path,
      ])
  }

  /// Where the learner's library lies once anything was graded.
  private var modules: String {
    let home = ProcessInfo.processInfo.environment
    let cache = URL(filePath: home["XDG_CACHE_HOME"] ?? "\(home["HOME"] ?? "")/.cache").appending(path: "gradus")
    let folders =
      (try? FileManager.default.contentsOfDirectory(at: cache, includingPropertiesForKeys: [.creationDateKey])) ?? []
    func made(_ url: URL) -> Date {
      (try? url.resourceValues(forKeys: [.creationDateKey]).creationDate) ?? .distantPast
    }
    return folders.filter { $0.lastPathComponent.hasPrefix("workshop-") }.max { made($0) < made($1) }?.path ?? "."
  }

  private func write(_ text: String, to name: String) throws -> String {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  private static let relu = "func relu(_ z: Double) -> Double { z > 0 ? z : 0 }\n"

  private func learner() throws {
    let file = try write(Self.relu, to: "relu.swift")
    // Makes the library and the key.
    _ = try Race.measure(.init(name: "first", command: [gradus, "check", file]))
    try row("`check` of relu", "bare compile", [.init(name: "check", command: [gradus, "check", file]), bare(file)])
    try row(
      "`submit` of new bytes", "bare compile",
      [
        .init(name: "submit", command: [gradus, "submit", file]) { round in
          _ = try write("// \(round)\n\(Self.relu)", to: "relu.swift")
        }, bare(file),
      ])
    try row(
      "`submit` of the same bytes", "bare compile",
      [.init(name: "known", command: [gradus, "submit", file]), bare(file)])
  }

  private var catalogue: URL { URL(filePath: "Exercises/neural-networks") }

  /// The reference solution of every exercise.
  private func exercises() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: catalogue.path).sorted().filter {
      FileManager.default.fileExists(atPath: catalogue.appending(path: "\($0)/Reference.swift").path)
    }
    for name in names {
      let reference = try String(contentsOf: catalogue.appending(path: "\(name)/Reference.swift"), encoding: .utf8)
      let file = try write(reference, to: "\(name).swift")
      let whole = try write(try structures(of: name) + reference, to: "whole/\(name).swift")
      try row(
        "`check` of \(name)", "bare compile", [.init(name: name, command: [gradus, "check", file]), bare(whole)])
    }
  }

  /// The structs that Gradus declares for an exercise's learners, without which an answer does not compile.
  private func structures(of name: String) throws -> String {
    let fields = try String(contentsOf: catalogue.appending(path: "\(name)/exercise.yaml"), encoding: .utf8)
    return fields.split(separator: "\n").filter { $0.hasPrefix("  - \"struct ") }
      .map { $0.dropFirst(5).dropLast() + "\n" }.joined()
  }

  private func database(commands: [String]) throws {
    let select = Race.Runner(name: "sqlite3", command: ["sqlite3", database, "select count(*) from submission"])
    for command in commands {
      try row("`\(command)`", "one select of `sqlite3`", [.init(name: command, command: [gradus, command]), select])
    }
  }

  private func quiz() throws {
    let other = folder.appending(path: "other.sqlite").path
    let insert =
      "pragma journal_mode=wal; pragma synchronous=full; create table if not exists t(a); insert into t values (1)"
    try row(
      "`quiz` with given answers", "one durable insert of `sqlite3`",
      [
        .init(name: "quiz", command: [gradus, "quiz", "neural-networks", "--answer", "collapse=a"]),
        .init(name: "sqlite3", command: ["sqlite3", other, insert]),
      ])
  }

  /// The key of an exercise, against compiling one after the other all that it takes.
  private func firstUse(of name: String) throws {
    let exercise = catalogue.appending(path: name)
    let wrong = try FileManager.default.contentsOfDirectory(atPath: exercise.appending(path: "Misconceptions").path)
    let files = ["Reference.swift", "Checks.swift"] + wrong.sorted().map { "Misconceptions/\($0)" }
    let compiles = files.map { "'\(exercise.appending(path: $0).path)'" }.joined(separator: " ")
    let modules = folder.appending(path: "modules").path
    let script =
      "for file in \(compiles); do swift-frontend -c -parse-as-library -module-cache-path \(modules) -I \(self.modules) $file -o \(folder.path)/b.o || exit 1; done"
    let file = try write(
      try String(contentsOf: exercise.appending(path: "Reference.swift"), encoding: .utf8), to: "\(name).swift")
    let check = Race.Runner(name: "first", command: ["sh", "-c", "\(gradus) check \(file) --seed bench-$$"])
    try row(
      "first use of \(name)", "its \(files.count) bare compiles",
      [check, .init(name: "compiles", command: ["sh", "-c", script])], rounds: 5)
  }

  /// Ten classes, each with answers of their own, against their bare compiles, with all processors at work; then the memory
  /// that the largest took and that a single answer takes, which are to be the same: nothing of a submission stays.
  private func grade(_ count: Int) throws {
    let rounds = 10
    let students = folder.appending(path: "class").path
    func hand(_ size: Int, from first: Int) throws {
      try? FileManager.default.removeItem(atPath: students)
      for number in first..<first + size {
        let text = Self.relu.replacingOccurrences(of: "z > 0", with: "z > 0.0 * \(number)")
        _ = try write(text, to: "class/learner-\(number)/relu.swift")
      }
    }
    let size = max(1, count / rounds)
    let grade = Race.Runner(name: "grade", command: [gradus, "grade", students]) { try hand(size, from: $0 * size) }
    let compile = "swift-frontend -c -module-cache-path \(folder.path)/modules {} -o {}.o"
    let compiles = Race.Runner(
      name: "compiles", command: ["sh", "-c", "find \(students) -name '*.swift' | xargs -P $(nproc) -I {} \(compile)"])
    try row(
      "`grade` of \(size) distinct answers", "their bare compiles, as many at a time as there are processors",
      [grade, compiles], rounds: rounds)
    let one = Race.Runner(name: "one", command: [gradus, "grade", try write("ada\trelu\trelu.swift\n", to: "one")])
    let (_, least) = try Race.end(of: try Race.started(one))
    try hand(count, from: (rounds + 1) * size)
    let start = ContinuousClock.now
    let (status, megabytes) = try Race.end(of: try Race.started(grade))
    guard status == 0 else { throw Race.Failed(description: "grade ended with \(status)") }
    let rate = Double(count) / ((ContinuousClock.now - start) / .seconds(1))
    Swift.print(
      "\n`grade` of \(count) took \(figure(rate)) answers a second and \(figure(megabytes)) MB at its largest; of a single answer it took \(figure(least)) MB."
    )
  }
}
