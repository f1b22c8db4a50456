import ArgumentParser
import Catalogue
import Foundation
import Grading
import Records

struct GradeCommand: ConcurrentCommand, RecordsOptions, CatalogueOptions {
  static let configuration = CommandConfiguration(
    commandName: "grade", abstract: "Grade and record many submissions.",
    discussion: """
      DIR holds LEARNER/EXERCISE.swift files. LIST is a text file with a line a submission: learner, exercise and \
      file, separated by tabs. One JSON result a line; a submission that cannot be read or graded never stops the rest.
      After an interruption the same command goes on: what a learner has sent already, byte for byte, is not recorded \
      again, and graded again only where the exercise has changed.
      """)

  @Argument(help: "The folder or the list.", completion: .file()) var from: String
  /// One more than there are processors, which else are idle whenever an answer waits for the disk or for a program to end.
  @Option(help: "How many to grade at once.") var jobs = ProcessInfo.processInfo.activeProcessorCount + 1
  @Option(help: .database) var database: String?
  @Option(help: .exercises) var exercises: String?

  private struct Refused: Encodable {
    let schema = 1
    let learner: String
    let exercise: String
    let outcome = "could-not-grade"
    let error: String
  }

  func work() async throws {
    guard jobs > 0 else { throw Failure.usage("--jobs must be at least 1") }
    let catalogue = try catalogue()
    let all = try handedIn()
    guard !all.isEmpty else { return complain("gradus: nothing to grade in \(Terminal.safe(from))") }
    let workbench = try await Workbench(isolated: true)
    let records = try records()
    let seed = try records.seed()
    // Each is read once, and stays what it is until all are graded.
    let names = Set(all.map(\.exercise))
    let exercises = Dictionary(
      uniqueKeysWithValues: names.map { name in (name, Result { try catalogue.exercise(name) }) })
    var progress = GradingProgress(count: all.count)
    try await withThrowingTaskGroup(of: Graded.self) { group in
      var waiting = all[...]
      func start() {
        guard let job = waiting.popFirst() else { return }
        let exercise = exercises[job.exercise] ?? Result { try catalogue.exercise(job.exercise) }
        group.addTask { try await Self.grade(job, for: exercise, catalogue, workbench, records, seed) }
      }
      for _ in 0..<min(jobs, all.count) { start() }
      for try await graded in group {
        start()
        progress.count(graded.outcome)
        if Terminal.outputIsTerminal {
          if let problem = graded.problem { print("\r\(Terminal.safe(problem))\u{1B}[K") }
          print("\r\(progress.line)\u{1B}[K", terminator: "")
        } else {
          print(graded.line)
        }
        fflush(nil)
      }
    }
    if Terminal.outputIsTerminal { print() }
    complain(progress.summary)
  }

  /// A line of the output, and what it says of the submission.
  private struct Graded: Sendable {
    let outcome: String
    let line: String
    /// What kept it from being graded, for a person.
    let problem: String?

    init(outcome: String, line: String, problem: String? = nil) {
      self.outcome = outcome
      self.line = line
      self.problem = problem
    }

    init(_ report: Report) {
      self.init(outcome: report.verdict.outcome.rawValue, line: json(report))
    }
  }

  private static func grade(
    _ job: HandedIn, for exercise: Result<Exercise, any Error>, _ catalogue: Catalogue, _ workbench: Workbench,
    _ records: Records, _ seed: String
  ) async throws -> Graded {
    do {
      let file = try job.file.get()
      let learner = try LearnerName.checked(job.learner)
      let exercise = try exercise.get()
      let source = try SubmissionOptions.source(of: file)
      return try await grade(
        source, of: learner, for: exercise, in: catalogue.lesson(exercise.lesson), workbench, records, seed)
    } catch let error as RecordsError where !error.isAboutOneSubmission {
      // What cannot be recorded now cannot be recorded for the others either.
      throw error
    } catch {
      let message = Failure(error)?.message ?? "\(error)"
      let refused = Refused(learner: job.learner, exercise: job.exercise, error: message)
      let name = job.learner.isEmpty ? "" : "\(job.learner)/\(job.exercise): "
      return Graded(outcome: refused.outcome, line: json(refused), problem: name + message)
    }
  }

  /// How long to wait for another program that grades the same submission.
  private static let patience = Duration.seconds(60)

  private static func grade(
    _ source: [UInt8], of learner: String, for exercise: Exercise, in lesson: Lesson, _ workbench: Workbench,
    _ records: Records, _ seed: String
  ) async throws -> Graded {
    let end = ContinuousClock.now + patience
    while true {
      guard let earlier = try records.submission(of: source, from: learner, for: exercise.name) else {
        do {
          return Graded(
            try await workbench.submit(
              source, of: learner, for: exercise, in: lesson, seed: seed, to: records, again: false))
        } catch RecordsError.sentBefore {
          // By another program, since it was looked for.
          continue
        }
      }
      if let verdict = earlier.verdict, verdict.digest == (try workbench.grader.digest(of: source, exercise)) {
        return Graded(outcome: verdict.outcome, line: verdict.result)
      }
      let hold = try records.hold()
      if try earlier.verdict != nil || records.pending(earlier.id, holding: hold) != nil {
        defer { withExtendedLifetime(hold) {} }
        let left = PendingSubmission(
          id: earlier.id, learner: learner, exercise: exercise.name, source: source, seed: earlier.seed)
        return Graded(try await workbench.grade(left, exercise, lesson, records))
      }
      guard ContinuousClock.now < end else {
        throw Failure.usage("submission \(earlier.id) is being graded by another program")
      }
      try await Task.sleep(for: .milliseconds(50))
    }
  }

  private func handedIn() throws -> [HandedIn] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: from, isDirectory: &isFolder) else {
      throw Failure.unreadable("there is no folder or list \(from)")
    }
    guard isFolder.boolValue else { return try HandedIn.all(inList: from) }
    return try HandedIn.all(inFolder: from) { name in
      complain("gradus: passed over \(Terminal.safe(name)): a folder of answers has them as LEARNER/EXERCISE.swift")
    }
  }
}

/// How far the grading of many has come, for a person who waits.
private struct GradingProgress {
  private let count: Int
  private let started = ContinuousClock.now
  private var outcomes: [String: Int] = [:]

  init(count: Int) {
    self.count = count
  }

  private var done: Int { outcomes.values.reduce(0, +) }

  mutating func count(_ outcome: String) {
    outcomes[outcome, default: 0] += 1
  }

  /// The bar, the rate and the time that is left if it stays like that.
  var line: String {
    let seconds = max(0.001, (ContinuousClock.now - started) / .seconds(1))
    let rate = Double(done) / seconds
    let left = Int((Double(count - done) / rate).rounded(.up))
    let time = left < 60 ? "\(left) s" : "\(left / 60) min \(left % 60) s"
    let numbers = "\(done) of \(count), \((rate * 10).rounded() / 10) a second, \(time) left"
    return "\(Terminal.bar(done, of: count)) \(numbers)"
  }

  /// How many there were of each outcome.
  var summary: String {
    let words = [
      ("passed", "passed"), ("failed", "failed"), ("not-built", "not built"),
      ("could-not-grade", "could not be graded"),
    ]
    let parts = words.compactMap { outcome, words in outcomes[outcome].map { "\($0) \(words)" } }
    return "Graded \(done) of \(count): \(parts.joined(separator: ", "))."
  }
}

extension RecordsError {
  fileprivate var isAboutOneSubmission: Bool {
    if case .erased = self { true } else { false }
  }
}
