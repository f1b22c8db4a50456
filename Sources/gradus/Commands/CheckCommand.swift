import ArgumentParser
import Catalogue
import Foundation
import Grading
import Isolation
import Records

struct CheckCommand: ConcurrentCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Grade a file; record nothing.",
    discussion:
      "Shows each check, the smallest input on which the answer goes wrong, and the misunderstanding where one explains it. Exit code 0 when it passes, 1 when not."
  )

  @OptionGroup var submission: SubmissionOptions

  func work() async throws {
    var stopwatch = Stopwatch()
    let catalogue = try submission.catalogue()
    let exercise = try submission.chosenExercise(from: catalogue)
    let learner = try submission.learnerName()
    let source = try submission.source()
    stopwatch.lap("catalogue")
    let workbench = try await HeadStart.own.workbench(isolated: !submission.noIsolation)
    let prepared = try await HeadStart.own.compiler(at: workbench, isolated: !submission.noIsolation)
    stopwatch.lap("library")
    let verdict: Verdict
    do {
      let seed = try submission.seed ?? submission.records().seed()
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
    if submission.json {
      printJSON(report)
      if submission.picture.plot, let drawing { complain(drawing.text(for: submission.terminal)) }
    } else {
      print(report.text(for: submission.terminal, file: submission.file, source: source, drawing: drawing))
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
