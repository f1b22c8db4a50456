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
    var done = 0
    try await withThrowingTaskGroup(of: String.self) { group in
      var waiting = jobList[...]
      func start() {
        guard let job = waiting.popFirst() else { return }
        group.addTask { try await Self.grade(job, catalogue, workbench, records, seed) }
      }
      for _ in 0..<min(jobs, jobList.count) { start() }
      for try await line in group {
        done += 1
        show(line, done, of: jobList.count)
        start()
      }
    }
    if Terminal.outputIsTerminal { print("\nGraded \(done) submissions.") }
  }

  private func show(_ line: String, _ done: Int, of count: Int) {
    guard Terminal.outputIsTerminal else { return print(line) }
    print("\r\(Terminal.bar(done, of: count)) \(done) of \(count)", terminator: "")
    fflush(nil)
  }

  private static func grade(
    _ job: Job, _ catalogue: Catalogue, _ workbench: Workbench, _ records: Records, _ seed: String
  ) async throws -> String {
    do {
      guard LearnerOptions.isName(job.learner) else { throw Failure.usage(LearnerOptions.names) }
      let exercise = try catalogue.exercise(job.exercise)
      // What is handed in may be anything, and must not keep the others waiting.
      guard TextFile(job.file).isRegular || !FileManager.default.fileExists(atPath: job.file) else {
        throw Failure.unreadable("\(job.file) is a folder, a device or a pipe, and not a Swift file")
      }
      let source = try SubmissionOptions.source(of: job.file)
      return json(
        try await workbench.submit(
          source, of: job.learner, for: exercise, in: catalogue.lesson(exercise.lesson), seed: seed, to: records))
    } catch let error as RecordsError {
      // What cannot be recorded now cannot be recorded for the others either.
      throw error
    } catch {
      let message = Failure(error)?.message ?? "\(error)"
      return json(Refused(learner: job.learner, exercise: job.exercise, error: message))
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
