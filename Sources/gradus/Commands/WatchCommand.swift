import ArgumentParser
import Catalogue
import Foundation
import Grading
import Isolation
import Records

struct WatchCommand: ConcurrentCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Check a file each time it is saved, until Ctrl-C.",
    discussion: "At a terminal, keys submit what was checked, show the next hint, or quit.")

  @OptionGroup var submission: SubmissionOptions

  func work() async throws {
    guard submission.file != "-" else {
      throw Failure.usage("watch needs a file: standard input cannot be saved again")
    }
    let catalogue = try submission.catalogue()
    let exercise = try submission.chosenExercise(from: catalogue)
    let records = try submission.records()
    let session = WatchSession(
      catalogue: catalogue, name: exercise.name, lesson: try catalogue.lesson(exercise.lesson),
      learner: try submission.learnerName(), seed: try submission.seed ?? records.seed(), records: records,
      workbench: try await Workbench(isolated: !submission.noIsolation), submission: submission)
    try await session.run()
  }
}

/// One `gradus watch`: the verdict on each save, and what the keys do.
struct WatchSession {
  let catalogue: Catalogue
  let name: String
  let lesson: Lesson
  let learner: String
  let seed: String
  let records: Records
  let workbench: Workbench
  let submission: SubmissionOptions

  func run() async throws {
    let keyboard = Keyboard()
    // The compiler waits, loaded, for the next save.
    var prepared = try workbench.grader.prepareBuild()
    var shown: Result<[UInt8], any Error>?
    while true {
      // Contents and not times are compared, so an editor that replaces the file is followed, and a save that changes
      // nothing is not graded again.
      let current = Result { try submission.source() }
      if !same(current, shown) {
        shown = current
        try await show(current, keyboard, prepared)
        if case .success = current { prepared = try workbench.grader.prepareBuild() }
      }
      switch keyboard.key(within: 150) {
      case "q":
        await prepared.discard()
        return
      case "h": try hint()
      case "s": if case .success(let source)? = shown { try await submit(source) }
      default: break
      }
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
    _ source: Result<[UInt8], any Error>, _ keyboard: Keyboard, _ prepared: PreparedBuild
  ) async throws {
    switch source {
    case .success(let source):
      let exercise = try catalogue.exercise(name)
      let verdict = try await workbench.verdict(on: source, for: exercise, in: lesson, seed: seed, prepared: prepared)
      let report = Report(exercise: exercise.name, learner: learner, submission: nil, verdict: verdict)
      guard !submission.json else {
        printJSON(report)
        fflush(nil)
        return
      }
      let drawing = try submission.picture.drawing(of: report)
      redraw(report.text(for: submission.terminal, file: submission.file, source: source, drawing: drawing))
      try tell(next: verdict)
    case .failure(let error):
      // Some editors remove the file before they write it anew: that is no reason to stop.
      guard !submission.json else { return }
      redraw("Waiting: " + (Failure(error)?.message ?? "\(error)"))
    }
    let keys = keyboard.isThere ? "  s submit   h hint   q quit" : "  Ctrl-C to stop."
    let advice = "  Watching \(Terminal.safe(submission.file)): save it to check again.\(keys)"
    say("\n" + submission.terminal.styled(advice, .dim))
  }

  private func tell(next verdict: Verdict) throws {
    let standing = try Standing(of: learner, in: Course(catalogue), records)
    guard let lesson = standing.lessons.first(where: { $0.has(name) }) else { return }
    let state = lesson.exercises.first { $0.exercise == name }?.state
    say("\n  " + lesson.bar)
    if verdict.outcome == .passed {
      say(
        state == .passed
          ? "  \(standing.nextStep)" : "  It passes. `gradus submit \(Terminal.safe(submission.file))` records it.")
    }
  }

  private func hint() throws {
    let hint = try HintCommand.next(for: catalogue.exercise(name), of: learner, records, submission.terminal)
    if !submission.json { say("\n" + hint) }
  }

  private func submit(_ source: [UInt8]) async throws {
    let report = try await workbench.submit(
      source, of: learner, for: catalogue.exercise(name), in: lesson, seed: seed, to: records)
    guard !submission.json else { return }
    let standing = try Standing(of: learner, in: Course(catalogue), records)
    let next = report.verdict.outcome == .passed ? " " + standing.nextStep : ""
    say("\n  Recorded as submission \(report.submission ?? 0).\(next)")
  }

  private func redraw(_ text: String) {
    // Clears the screen and what was scrolled off it, so that no old verdict can be taken for the new one.
    if Terminal.outputIsTerminal { print("\u{1B}[2J\u{1B}[3J\u{1B}[H", terminator: "") }
    say(text)
  }

  private func say(_ text: String) {
    print(text)
    fflush(nil)
  }
}
