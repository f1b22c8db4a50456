import ArgumentParser
import Catalogue
import Foundation
import Grading
import Isolation
import Records

struct CheckCommand: ConcurrentCommand, LearningCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Grade a file; record nothing.",
    discussion:
      "Shows each check, the smallest input on which the answer goes wrong, and the misunderstanding where one explains it. Exit code 0 when it passes, 1 when not."
  )

  @OptionGroup var submission: SubmissionOptions
  @Option(help: .learner) var learner: String?
  @Option(help: .database) var database: String?
  @Option(help: .exercises) var exercises: String?
  @Flag(help: .json) var json = false
  @Flag(help: .noColor) var noColor = false

  func work() async throws {
    var stopwatch = Stopwatch()
    let catalogue = try catalogue()
    let exercise = try submission.chosenExercise(from: catalogue)
    let learner = try learnerName()
    let source = try submission.source()
    stopwatch.lap("catalogue")
    let workbench = try await HeadStart.own.workbench(isolated: !submission.noIsolation)
    let prepared = try await HeadStart.own.compiler(at: workbench, isolated: !submission.noIsolation)
    stopwatch.lap("library")
    let verdict: Verdict
    do {
      let seed = try submission.seed ?? records().seed()
      try await submission.picture.confirm(exercise, seed: seed, workbench)
      stopwatch.lap("database")
      verdict = try await workbench.verdict(
        on: source, for: exercise, in: catalogue.lesson(exercise.lesson), seed: seed, prepared: prepared)
    } catch {
      await prepared.discard()
      throw error
    }
    stopwatch.lap("grading")
    if submission.timings { complain(stopwatch.report) }
    let report = Report(exercise: exercise.name, learner: learner, submission: nil, verdict: verdict)
    let drawing = try submission.picture.drawing(of: report)
    if json {
      printJSON(report)
      if submission.picture.plot, let drawing { complain(drawing.text(for: terminal)) }
    } else {
      print(report.text(for: terminal, file: submission.file, source: source, drawing: drawing))
      print("\n" + advice(report))
    }
    throw ExitCode(report.exitCode)
  }

  private func advice(_ report: Report) -> String {
    report.verdict.outcome == .passed
      ? "  `gradus submit \(Terminal.safe(submission.file))` records it."
      : "  `gradus hint \(report.exercise)` gives a hint."
  }
}
