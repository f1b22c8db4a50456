import ArgumentParser
import Catalogue
import Foundation
import Grading
import Records

struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Check a file each time it is saved, until Ctrl-C.")

  @OptionGroup var submission: SubmissionOptions
  @OptionGroup var learner: LearnerOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var catalogue: CatalogueOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    guard submission.file != "-" else {
      throw Failure.usage("watch needs a file: standard input cannot be saved again")
    }
    let catalogue = try catalogue.catalogue()
    let exercise = try submission.chosenExercise(from: catalogue)
    let lesson = try catalogue.lesson(exercise.lesson)
    let learner = try learner.learner()
    let seed = try submission.seed ?? database.records().seed()
    let workbench = try await Workbench(isolated: !submission.noIsolation)
    var shown: Result<[UInt8], any Error>?
    while true {
      // Contents and not times are compared, so an editor that replaces the file is followed, and a save that changes
      // nothing is not graded again.
      let current = Result { try submission.source() }
      if !same(current, shown) {
        shown = current
        try await show(current, exercise, lesson, learner, seed, workbench)
      }
      try await Task.sleep(for: .milliseconds(150))
    }
  }

  private func same(_ left: Result<[UInt8], any Error>, _ right: Result<[UInt8], any Error>?) -> Bool {
    switch (left, right) {
    case (.success(let left), .success(let right)?): left == right
    case (.failure(let left), .failure(let right)?): "\(left)" == "\(right)"
    default: false
    }
  }

  private func show(
    _ source: Result<[UInt8], any Error>, _ exercise: Exercise, _ lesson: Lesson, _ learner: String, _ seed: String,
    _ workbench: Workbench
  ) async throws {
    switch source {
    case .success(let source):
      let verdict = try await workbench.verdict(on: source, for: exercise, in: lesson, seed: seed)
      let report = Report(exercise: exercise.name, learner: learner, submission: nil, verdict: verdict)
      guard !output.json else { return printJSON(report) }
      redraw(report.text(for: output.terminal, file: submission.file, source: source))
      if verdict.outcome == .passed { print("\n  `gradus submit \(submission.file)` records it.") }
    case .failure(let error):
      // Some editors remove the file before they write it anew: that is no reason to stop.
      redraw("waiting: " + (Failure(error)?.message ?? "\(error)"))
    }
    print(output.terminal.styled("\n  Watching \(submission.file): save it to check again, Ctrl-C to stop.", .dim))
    fflush(nil)
  }

  private func redraw(_ text: String) {
    // Clears the screen and what was scrolled off it, so that no old verdict can be taken for the new one.
    if Terminal.outputIsTerminal { print("\u{1B}[2J\u{1B}[3J\u{1B}[H", terminator: "") }
    print(text)
  }
}
