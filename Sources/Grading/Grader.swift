public import Catalogue
import Crypto
import Exchange
public import Foundation
public import Isolation
import Synchronization

/// Grades submissions: (exercise, bytes, seed) → verdict.
///
/// A pure function; recording is somebody else's work.
public struct Grader: Sendable {
  private let workshop: Workshop
  private let sandbox: Sandbox
  private let keys: URL
  /// Raised when the same values would be judged otherwise, or a key is kept in another form.
  private static let edition = "gradus 5"
  private let onKeyMade: @Sendable (String) -> Void
  private let opened = Opened()

  /// The keys that were read already, by their names.
  private final class Opened: Sendable {
    let keys = Mutex<[String: AnswerKey]>([:])
  }

  /// A grader whose answer keys lie in the folder `cache`; `onKeyMade` is called with an exercise's name before its key
  /// is made for the first time, since that takes a moment.
  public init(
    workshop: Workshop, sandbox: Sandbox, cache: URL, onKeyMade: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.workshop = workshop
    self.sandbox = sandbox
    self.keys = cache.appending(path: "keys")
    self.onKeyMade = onKeyMade
  }

  /// The verdict on `submission`, a Swift file's bytes, with the cases that `seed` gives.
  ///
  /// It is built in what was `prepared` by ``prepareBuild()``, or in a new sandbox. `texts` says what to tell a learner
  /// about each misconception; it is asked only where one is named. Throws ``GradingError`` where the exercise itself is
  /// broken and ``IsolationError`` where nothing can be run; a submission that does not compile, crashes or never
  /// ends is a verdict like any other.
  public func grade(
    _ submission: [UInt8], for exercise: Exercise, seed: String, in prepared: PreparedBuild? = nil,
    texts: @Sendable () throws -> [String: String]
  ) async throws -> Verdict {
    async let made = key(for: exercise, seed: seed)
    async let attempt = programs(of: exercise).build(submission, in: prepared)
    let key: AnswerKey
    do {
      key = try await made
    } catch {
      if case .built(let program, _)? = try? await attempt { await program.discard() }
      throw error
    }
    let build = try await attempt
    var verdict = Verdict(
      maximum: key.checks.reduce(0) { $0 + $1.points }, seed: seed, digest: try digest(of: submission, exercise))
    let diagnosis = Diagnosis(exercise: exercise, source: String(decoding: submission, as: UTF8.self))
    switch build {
    case .notBuilt(let said):
      verdict.outcome = .notBuilt
      verdict.diagnostics = diagnosis.findings(said)
    case .gaveUp(let ending, _):
      verdict.outcome = .notBuilt
      verdict.diagnostics = [diagnosis.gaveUp(ending)]
    case .built(let program, let said):
      verdict.diagnostics = diagnosis.findings(said)
      let transcript = try await Interrogation(
        checks: key.checks, picture: key.picture, signature: exercise.entry
      )
      .run(program)
      try judge(transcript, by: key, exercise, texts, into: &verdict)
    }
    return verdict
  }

  /// Starts the compiler for a submission that is about to come.
  public func prepareBuild() throws -> PreparedBuild {
    try workshop.prepareBuild(modules: Solution.modules, in: sandbox)
  }

  private func judge(
    _ transcript: Transcript, by key: AnswerKey, _ exercise: Exercise, _ texts: () throws -> [String: String],
    into verdict: inout Verdict
  ) throws {
    verdict.checks = Judgement(key: key, transcript: transcript, signature: exercise.entry).results
    verdict.score = verdict.checks.reduce(0) { $0 + $1.score }
    verdict.printed = transcript.printed
    verdict.sketch = key.picture.flatMap {
      Sketch($0, answers: transcript.answers.dropFirst(key.expected.count), network: transcript.network)
    }
    var budget = Proof.budget
    if let network = key.exact(transcript.network, &budget) {
      verdict.remarks = NetworkRemarks(network: network).sentences(&budget)
    }
    let passed = !verdict.checks.isEmpty && verdict.checks.allSatisfy { $0.outcome == .passed }
    verdict.outcome = passed ? .passed : .failed
    if !passed, let id = key.misconception(explaining: transcript), let says = try texts()[id] {
      verdict.misconception = Misconception(id: id, says: says)
    }
  }

  /// Makes ready to grade `exercise`; throws what would keep every submission for it from being graded.
  public func prepare(for exercise: Exercise, seed: String) async throws {
    _ = try await key(for: exercise, seed: seed)
  }

  /// Whether answers to `exercise` are drawn.
  public func hasPicture(_ exercise: Exercise, seed: String) async throws -> Bool {
    try await key(for: exercise, seed: seed).picture != nil
  }

  /// The exercise's key for `seed`, from the cache or made now, by one process at a time.
  func key(for exercise: Exercise, seed: String) async throws -> AnswerKey {
    let name = Self.sha256("\(Self.edition)\n\(try exercise.digest())\n\(workshop.digest)\n\(seed)")
    if let key = opened.keys.withLock({ $0[name] }) { return key }
    let file = keys.appending(path: "\(exercise.name)-\(name.prefix(24)).key")
    try await makeOnce(file) { draft in
      onKeyMade(exercise.name)
      let maker = KeyMaker(programs: programs(of: exercise))
      let bytes = try await maker.make(seed: Self.number(seed)).bytes
      guard try exercise.isUnchanged() else {
        throw GradingError.exercise(
          file: "\(exercise.lesson)/\(exercise.name)",
          problem: "was changed while it was read: run the same command again")
      }
      try Data(bytes).write(to: draft)
    }
    guard let bytes = try? Data(contentsOf: file), let key = AnswerKey(Array(bytes)) else {
      throw IsolationError.broken(
        step: "reading the answer key \(file.path)", reason: "it is damaged: remove it, and it will be made again")
    }
    opened.keys.withLock { $0[name] = key }
    return key
  }

  func programs(of exercise: Exercise) -> ExercisePrograms {
    ExercisePrograms(exercise: exercise, workshop: workshop, sandbox: sandbox)
  }

  /// What a verdict is computed from but for the seed, as SHA-256: where it is the same, so is the verdict.
  public func digest(of submission: [UInt8], _ exercise: Exercise) throws -> String {
    let sent = SHA256.hash(data: submission).map { String($0) }.joined(separator: " ")
    return Self.sha256("\(Self.edition)\n\(try exercise.digest())\n\(workshop.digest)\n\(sent)")
  }

  /// The number that a seed, any text, stands for: the first eight bytes of its SHA-256.
  static func number(_ seed: String) -> UInt64 {
    SHA256.hash(data: Data(seed.utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func sha256(_ text: String) -> String {
    SHA256.hash(data: Data(text.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
