import ArgumentParser
import Catalogue
import Foundation
import Grading
import Records

struct GradeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade", abstract: "Grade and record many submissions.",
    discussion: """
      DIR holds LEARNER/EXERCISE.swift files. LIST is a text file with a line a submission: learner, exercise and \
      file, separated by tabs. One JSON result a line; a submission that cannot be read or graded never stops the rest.
      After an interruption the same command goes on: what a learner has sent already, byte for byte, is not recorded \
      again, and graded again only where the exercise has changed.
      """)

  @Argument(help: "The folder or the list.", completion: .file()) var from: String
  @Option(help: "How many to grade at once.") var jobs = ProcessInfo.processInfo.activeProcessorCount
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var catalogue: CatalogueOptions

  private struct Job: Sendable {
    let learner: String
    let exercise: String
    let file: String
  }

  private struct Refused: Encodable {
    let schema = 1
    let learner: String
    let exercise: String
    let outcome = "could-not-grade"
    let error: String
  }

  func run() async throws {
    guard jobs > 0 else { throw Failure.usage("--jobs must be at least 1") }
    let catalogue = try catalogue.catalogue()
    let jobList = try list()
    let workbench = try await Workbench(isolated: true)
    let records = try database.records()
    let seed = try records.seed()
    var progress = GradingProgress(count: jobList.count)
    try await withThrowingTaskGroup(of: Graded.self) { group in
      var waiting = jobList[...]
      func start() {
        guard let job = waiting.popFirst() else { return }
        group.addTask { try await Self.grade(job, catalogue, workbench, records, seed) }
      }
      for _ in 0..<min(jobs, jobList.count) { start() }
      for try await graded in group {
        start()
        progress.count(graded.outcome)
        if Terminal.outputIsTerminal { print("\r\(progress.line)", terminator: "") } else { print(graded.line) }
        fflush(nil)
      }
    }
    if Terminal.outputIsTerminal { print("\n\(progress.summary)") }
  }

  /// A line of the output, and what it says of the submission.
  private struct Graded: Sendable {
    let outcome: String
    let line: String

    init(outcome: String, line: String) {
      self.outcome = outcome
      self.line = line
    }

    init(_ report: Report) {
      self.init(outcome: report.verdict.outcome.rawValue, line: json(report))
    }
  }

  private static func grade(
    _ job: Job, _ catalogue: Catalogue, _ workbench: Workbench, _ records: Records, _ seed: String
  ) async throws -> Graded {
    do {
      guard LearnerOptions.isName(job.learner) else { throw Failure.usage(LearnerOptions.names) }
      let exercise = try catalogue.exercise(job.exercise)
      // What is handed in may be anything, and must not keep the others waiting.
      guard TextFile(job.file).isRegular || !FileManager.default.fileExists(atPath: job.file) else {
        throw Failure.unreadable("\(job.file) is a folder, a device or a pipe, and not a Swift file")
      }
      let source = try SubmissionOptions.source(of: job.file)
      let lesson = try catalogue.lesson(exercise.lesson)
      guard let earlier = try records.submission(of: source, from: job.learner, for: exercise.name) else {
        return Graded(
          try await workbench.submit(source, of: job.learner, for: exercise, in: lesson, seed: seed, to: records))
      }
      if let verdict = earlier.verdict, verdict.digest == (try workbench.grader.digest(of: source, exercise)) {
        return Graded(outcome: verdict.outcome, line: verdict.result)
      }
      let hold = try records.hold()
      let left = PendingSubmission(
        id: earlier.id, learner: job.learner, exercise: exercise.name, source: source, seed: earlier.seed)
      guard try earlier.verdict != nil || records.pending(earlier.id, holding: hold) != nil else {
        throw Failure.usage("submission \(earlier.id) is being graded by another program")
      }
      defer { withExtendedLifetime(hold) {} }
      return Graded(try await workbench.grade(left, exercise, lesson, records))
    } catch let error as RecordsError {
      // What cannot be recorded now cannot be recorded for the others either.
      throw error
    } catch {
      let message = Failure(error)?.message ?? "\(error)"
      let refused = Refused(learner: job.learner, exercise: job.exercise, error: message)
      return Graded(outcome: refused.outcome, line: json(refused))
    }
  }

  private func list() throws -> [Job] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: from, isDirectory: &isFolder) else {
      throw Failure.unreadable("there is no folder or list \(from)")
    }
    return isFolder.boolValue ? try jobs(inFolder: from) : try jobs(inList: from)
  }

  private func jobs(inFolder folder: String) throws -> [Job] {
    guard let learners = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Failure.unreadable("the folder \(folder) cannot be read")
    }
    return learners.sorted().flatMap { learner in
      let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(learner)").sorted()) ?? []
      return files.filter { $0.hasSuffix(".swift") }.map {
        Job(learner: learner, exercise: String($0.dropLast(6)), file: "\(folder)/\(learner)/\($0)")
      }
    }
  }

  /// The longest list that is read, in bytes.
  private static let longestList = 100_000_000

  /// The lines, ended as on any system, and without the mark that some editors begin a file with: it would become part of
  /// the first learner's name.
  private static func lines(of bytes: [UInt8]) -> [Substring] {
    let text = String(decoding: bytes, as: UTF8.self)
    let unmarked = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    return unmarked.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  private func jobs(inList file: String) throws -> [Job] {
    guard let bytes = try TextFile(file).bytes(atMost: Self.longestList) else {
      throw Failure.unreadable("the list \(file) is larger than 100 MB; grade it in parts")
    }
    let base = URL(filePath: file).deletingLastPathComponent()
    let lines = Self.lines(of: bytes).enumerated().filter { !$0.element.isEmpty }
    return try lines.map { number, line in
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 3 else {
        throw Failure.usage("\(file):\(number + 1): expected learner, exercise and file, separated by tabs")
      }
      return Job(learner: parts[0], exercise: parts[1], file: URL(filePath: parts[2], relativeTo: base).path)
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
    return "\(Terminal.bar(done, of: count)) \(numbers)   "
  }

  /// How many there were of each outcome.
  var summary: String {
    let parts = ["passed", "failed", "not-built", "could-not-grade"].compactMap { outcome in
      outcomes[outcome].map { "\($0) \(outcome.replacing("-", with: " "))" }
    }
    return "Graded \(done) of \(count): \(parts.joined(separator: ", "))."
  }
}
