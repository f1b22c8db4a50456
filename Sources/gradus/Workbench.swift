import Catalogue
import Foundation
import Grading
import Isolation
import Records

/// All that is needed to grade on this machine, made ready.
struct Workbench {
  let grader: Grader

  /// Makes the workbench ready; says on standard error what is not isolated, and by `onFirstUse` what takes time.
  init(isolated: Bool, onFirstUse: @Sendable () throws -> Void = Self.sayFirstUse) async throws {
    if !isolated {
      complain(
        "gradus: --no-isolation: this code runs with your rights on your files. Only ever do this with your own code.")
    }
    // What runs in a sandbox dies with us; what a learner sent must not stay behind in the temporary folder.
    Interruption.first { Scratch.removeAll() }
    let sandbox = try await Self.sandbox(isolated: isolated)
    let workshop = try await Self.workshop(onFirstUse: onFirstUse)
    grader = Grader(workshop: workshop, sandbox: sandbox, cache: Installation.cache) { exercise in
      complain("gradus: first use of \(exercise) with this seed: preparing its answer key.")
    }
  }

  static func sandbox(isolated: Bool) async throws -> Sandbox {
    let folder = Installation.cache.appending(path: "sandbox")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure.unwritable(
        "the cache folder \(Installation.cache.path) cannot be made: \(error.reason). Name another place with XDG_CACHE_HOME"
      )
    }
    return try await Sandbox(isolated: isolated, folder: folder)
  }

  static func workshop(onFirstUse: @Sendable () throws -> Void = Self.sayFirstUse) async throws -> Workshop {
    try await Workshop(modules: Installation.modules, cache: Installation.cache, onFirstUse: onFirstUse)
  }

  @Sendable static func sayFirstUse() {
    complain("gradus: first use on this machine: building the learner's library. This takes some seconds, once.")
  }

  /// The verdict on `source`, with a sign of life while it takes long.
  func verdict(
    on source: [UInt8], for exercise: Exercise, in lesson: Lesson, seed: String, prepared: PreparedBuild? = nil
  ) async throws -> Verdict {
    try await Spinner.during("grading \(exercise.name)") {
      try await grader.grade(source, for: exercise, seed: seed, in: prepared, texts: lesson.misconceptions)
    }
  }

  /// Records `source` as received, grades it, and appends the verdict.
  ///
  /// What passed passes again: where the same bytes did with the same seed and key, the verdict is that one. One that did
  /// not pass is graded anew, since it may have met a limit of time on a busy machine, and its picture is not kept.
  ///
  /// `prepare` gives a compiler that was started, where one is needed; without it one is started here.
  ///
  /// Throws ``RecordsError/sentBefore(submission:)``, and records nothing, where the learner has sent the same bytes for this
  /// exercise before and `again` is false.
  func submit(
    _ source: [UInt8], of learner: String, for exercise: Exercise, in lesson: Lesson, seed: String, to records: Records,
    mayKnow: Bool = true, again: Bool = true,
    preparing prepare: (() async throws -> PreparedBuild)? = nil
  ) async throws -> Report {
    func report(_ id: Int64, _ verdict: Verdict) -> Report {
      Report(exercise: exercise.name, learner: learner, submission: id, verdict: verdict)
    }
    if mayKnow, let known = try known(source, exercise, seed, records) {
      let id = try records.receive(source, from: learner, for: exercise.name, seed: seed, again: again) { id in
        report(id, known).record
      }
      return report(id, known)
    }
    // The compiler starts while the submission is recorded.
    let prepared = try await prepare?() ?? grader.prepareBuild()
    do {
      // Nothing is recorded for an exercise that can grade nothing.
      try await grader.prepare(for: exercise, seed: seed)
      let hold = try records.hold()
      let id = try records.receive(
        source, from: learner, for: exercise.name, seed: seed, holding: hold, again: again)
      // Until the verdict is recorded, or there is none to record.
      defer { withExtendedLifetime(hold) {} }
      return try await grade(
        .init(id: id, learner: learner, exercise: exercise.name, source: source, seed: seed), exercise, lesson, records,
        prepared: prepared)
    } catch {
      await prepared.discard()
      throw error
    }
  }

  /// Grades what was received, and appends the verdict.
  func grade(
    _ submission: PendingSubmission, _ exercise: Exercise, _ lesson: Lesson, _ records: Records,
    prepared: PreparedBuild? = nil
  ) async throws -> Report {
    let verdict = try await verdict(
      on: submission.source, for: exercise, in: lesson, seed: submission.seed, prepared: prepared)
    let report = Report(
      exercise: exercise.name, learner: submission.learner, submission: submission.id, verdict: verdict)
    try records.append(report.record, to: submission.id)
    return report
  }

  private func known(_ source: [UInt8], _ exercise: Exercise, _ seed: String, _ records: Records) throws -> Verdict? {
    let digest = try grader.digest(of: source, exercise)
    return try records.passedResult(of: source, seed: seed, digest: digest).flatMap {
      try? JSONDecoder().decode(Verdict.self, from: Data($0.utf8))
    }
  }
}
