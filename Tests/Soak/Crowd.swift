import ArgumentParser
import Dispatch
import Foundation
import GRDB
import Records
import Synchronization

struct CrowdCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crowd", abstract: "Eight processes that record at once, a ninth that reads, and a backup.")

  @OptionGroup var options: SoakOptions
  @Option(help: "How much each of the eight records.") var records = 500
  @Option(help: "How often each of eight calls the real program.") var calls = 20

  static let writers = 8

  func run() throws {
    print("crowd: \(Self.writers) × \(records) records, \(Self.writers) × \(calls) calls, --seed \(options.seed)")
    let site = try Site(gradus: options.gradus)
    let database = site.folder.appending(path: "crowd.sqlite")
    try library(site, database)
    try programs(site, database)
    try site.end()
  }

  /// Eight processes record through the library, while one reads and one copies.
  private func library(_ site: Site, _ database: URL) throws {
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path
    let writers = try (0..<Self.writers).map { number in
      try site.start(program, ["writer", database.path, "\(number)", "\(records)"])
    }
    let reader = try site.start(program, ["reader", database.path])
    try backup(site, database, whileRunning: writers)
    for writer in writers where writer.wait() != .exited(0) { site.fault("a writer was refused: \(writer.errors)") }
    Foundation.kill(reader.process, SIGTERM)
    if reader.wait() != .exited(0) { site.fault("progress was not true: \(reader.errors)") }
    try count(site, database, submissions: Self.writers * ((records + 1) / 2), attempts: Self.writers * (records / 2))
    print("  \(Self.writers * records) records by \(Self.writers) processes; \(reader.output)", terminator: "")
  }

  /// Copies in the middle of it, three times, are sound and have nothing half.
  private func backup(_ site: Site, _ database: URL, whileRunning writers: [Child]) throws {
    var last = 0
    for number in 0..<3 {
      // Each at a later moment, told by what is recorded and not by a clock.
      while try recorded(site, database) <= last && !writers.allSatisfy({ $0.hasEnded() }) { usleep(5000) }
      let copy = site.folder.appending(path: "copy-\(number).sqlite")
      guard try site.run(nil, ["backup", copy.path, "--database", database.path]) != nil else { continue }
      site.inspect(copy, "backup \(number)")
      last = try recorded(site, copy) + Self.writers * records / 4
    }
  }

  private func recorded(_ site: Site, _ file: URL) throws -> Int {
    guard FileManager.default.fileExists(atPath: file.path) else { return 0 }
    return try site.look(file) { database in
      guard try database.tableExists("attempt") else { return 0 }
      return try Int.fetchOne(
        database, sql: "SELECT (SELECT count(*) FROM submission) + (SELECT count(*) FROM attempt)") ?? 0
    }
  }

  private func count(_ site: Site, _ database: URL, submissions: Int, attempts: Int) throws {
    site.inspect(database, "crowd")
    let found = try site.look(database) { database in
      [
        try Int.fetchOne(database, sql: "SELECT count(*) FROM submission"),
        try Int.fetchOne(database, sql: "SELECT count(*) FROM source"),
        try Int.fetchOne(database, sql: "SELECT count(*) FROM verdict"),
        try Int.fetchOne(database, sql: "SELECT count(*) FROM attempt"),
      ]
    }
    let expected = [submissions, submissions, submissions, attempts]
    if found != expected { site.fault("recorded were \(found), not \(expected)") }
  }

  /// Eight at once call the real program, one call after another.
  private func programs(_ site: Site, _ database: URL) throws {
    let real = site.folder.appending(path: "real.sqlite")
    // What takes time once, and is tried elsewhere.
    let answer = "func relu(_ z: Double) -> Double { max(0, z) }\n"
    let first = try site.write(answer, as: "first.swift")
    try site.run(nil, submission(first, by: "first", real))
    var turns = Array(repeating: 0, count: Self.writers)
    var running: [Int: Child] = [:]
    while turns.contains(where: { $0 < calls }) || !running.isEmpty {
      for number in turns.indices where running[number] == nil && turns[number] < calls {
        running[number] = try call(site, turns[number], number, answer, real)
        turns[number] += 1
      }
      for (number, child) in running where child.hasEnded() {
        running[number] = nil
        if child.ending != .exited(0) { site.fault("a call was refused: \(child.errors)") }
      }
      usleep(1000)
    }
    try count(
      site, real, submissions: 1 + Self.writers * ((calls + 1) / 2), attempts: Self.writers * (calls / 2))
    print("  \(Self.writers * calls) calls of gradus, \(Self.writers) at once")
  }

  private func submission(_ file: String, by learner: String, _ database: URL) -> [String] {
    ["submit", file, "--exercise", "relu", "--learner", learner, "--database", database.path, "--json"]
  }

  private func call(_ site: Site, _ call: Int, _ number: Int, _ answer: String, _ database: URL) throws -> Child {
    let learner = "learner \(number % 3)"
    guard call.isMultiple(of: 2) else {
      let quiz = ["quiz", "neural-networks", "--answer", "collapse=c", "--learner", learner]
      return try site.start(nil, quiz + ["--database", database.path, "--json"])
    }
    let file = try site.write("// \(number) \(call)\n\(answer)", as: "answer-\(number)-\(call).swift")
    return try site.start(nil, submission(file, by: learner, database))
  }
}

/// One of the eight.
struct WriterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "writer", shouldDisplay: false)

  @Argument var database: String
  @Argument var number: Int
  @Argument var count: Int

  func run() throws {
    let records = try Records(at: URL(filePath: database), migrations: Site.migrations)
    for turn in 0..<count {
      let learner = "learner \(turn % 3)"
      if turn.isMultiple(of: 2) {
        let id = try records.receive(Array("\(number) \(turn)".utf8), from: learner, for: "relu", seed: "7")
        let verdict = VerdictRecord(
          outcome: "failed", score: turn % 11, maximum: 10 + turn % 2, misconception: nil, digest: "d", result: "{}")
        try records.append(verdict, to: id)
      } else {
        let answers = (0..<4).map { question in
          AnswerRecord(
            question: "\(question)", given: "a", correct: question > turn % 4, score: question > turn % 4 ? 1 : 0,
            maximum: 1, misconception: nil)
        }
        _ = try records.recordAttempt(answers, at: "quiz", by: learner)
      }
    }
  }
}

/// The ninth: reads all the time, until it is told to end.
struct ReaderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "reader", shouldDisplay: false)

  @Argument var database: String

  func run() throws {
    signal(SIGTERM, SIG_IGN)
    let isOver = Mutex(false)
    let source = DispatchSource.makeSignalSource(signal: SIGTERM, queue: .global())
    source.setEventHandler { isOver.withLock { $0 = true } }
    source.resume()
    let records = try Records(at: URL(filePath: database), migrations: Site.migrations)
    var last: [String: LearnerProgress] = [:]
    var reads = 0
    while !isOver.withLock({ $0 }) {
      for learner in (0..<3).map({ "learner \($0)" }) {
        let now = try records.progress(of: learner)
        try compare(now, with: last[learner], try records.submissions(of: learner, for: "relu").count)
        last[learner] = now
        reads += 1
      }
    }
    print("\(reads) reads of progress, all true")
  }

  private func compare(_ now: LearnerProgress, with last: LearnerProgress?, _ historyAfter: Int) throws {
    if let exercise = now.exercises["relu"] {
      let before = last?.exercises["relu"]
      guard exercise.best <= 10, exercise.best >= before?.best ?? 0 else { throw Failed("best was \(exercise.best)") }
      guard exercise.submissions >= before?.submissions ?? 0, exercise.submissions <= historyAfter else {
        throw Failed("submissions went back to \(exercise.submissions), or were more than are in the history")
      }
    } else if last?.exercises["relu"] != nil {
      throw Failed("the exercise is gone")
    }
    if let quiz = now.quizzes["quiz"] {
      let before = last?.quizzes["quiz"]
      guard quiz.maximum == 4, quiz.best <= 4, quiz.best >= before?.best ?? 0 else {
        throw Failed("best was \(quiz.best) of \(quiz.maximum)")
      }
      guard quiz.attempts >= before?.attempts ?? 0 else { throw Failed("attempts went back to \(quiz.attempts)") }
    } else if last?.quizzes["quiz"] != nil {
      throw Failed("the quiz is gone")
    }
  }
}
