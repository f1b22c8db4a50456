import ArgumentParser
import Catalogue
import Foundation
import Grading
import Records

struct SubmitCommand: ConcurrentCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "Grade a file and record it.",
    discussion: "What you send is kept before it is graded. Exit code 0 when it passes, 1 when not.")

  @OptionGroup var submission: SubmissionOptions

  func work() async throws {
    var stopwatch = Stopwatch()
    let catalogue = try submission.catalogue()
    let exercise = try submission.chosenExercise(from: catalogue)
    // For what comes next, once this has passed; it must not keep the compiler waiting.
    let course = Task(priority: .background) { try await HeadStart.own.course(of: submission) }
    let learner = try submission.learnerName()
    let source = try submission.source()
    stopwatch.lap("catalogue")
    // Before anything is recorded: what would refuse every submission alike.
    let workbench = try await HeadStart.own.workbench(isolated: !submission.noIsolation)
    stopwatch.lap("library")
    let records = try await HeadStart.own.records(of: submission)
    try Reminder.show(for: learner, in: catalogue, records)
    let seed = try submission.seed ?? records.seed()
    try await submission.picture.confirm(exercise, seed: seed, workbench)
    stopwatch.lap("database")
    let report = try await workbench.submit(
      source, of: learner, for: exercise, in: catalogue.lesson(exercise.lesson), seed: seed, to: records,
      mayKnow: !submission.picture.isWanted
    ) {
      try await HeadStart.own.compiler(at: workbench, isolated: !submission.noIsolation)
    }
    stopwatch.lap("recording and grading")
    if submission.timings { complain(stopwatch.report) }
    let drawing = try submission.picture.drawing(of: report)
    if submission.json {
      printJSON(report)
      if submission.picture.plot, let drawing { complain(drawing.text(for: submission.terminal)) }
    } else {
      print(report.text(for: submission.terminal, file: submission.file, source: source, drawing: drawing))
      let advice =
        report.verdict.outcome == .passed
        ? try await Standing(of: learner, in: course.value, records).nextStep
        : "`gradus hint \(report.exercise)` gives a hint."
      print("\n  Recorded as submission \(report.submission ?? 0). \(advice)")
    }
    throw ExitCode(report.exitCode)
  }
}
