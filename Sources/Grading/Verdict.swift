/// What Gradus says of a submission.
public struct Verdict: Equatable, Codable, Sendable {
  /// What became of the whole submission.
  public enum Outcome: String, Codable, Sendable {
    case passed
    case failed
    /// It did not compile, or lacks the declaration that was asked for.
    case notBuilt = "not-built"
    /// Gradus failed, not the learner; nothing counts against anyone.
    case couldNotGrade = "could-not-grade"
  }

  /// What the compiler says about a place in the learner's own file.
  public struct Finding: Equatable, Codable, Sendable {
    /// From 1.
    public var line: Int
    /// From 1.
    public var column: Int
    /// `error`, `warning` or `note`.
    public var severity: String
    /// What is wrong there, as the compiler or Gradus says it.
    public var message: String
  }

  /// What became of the submission; it begins as could-not-grade.
  public var outcome: Outcome
  /// Points, 0...maximum.
  public var score: Int
  /// The most points there are.
  public var maximum: Int
  /// One result a check, in the order of the exercise; empty where nothing was built.
  public var checks: [CheckResult]
  /// The one known misunderstanding that explains everything; nil where none does, or several do.
  public var misconception: Misconception?
  /// What the compiler says about the learner's own file.
  public var diagnostics: [Finding]
  /// What the learner's own code printed, cut to a readable length.
  public var printed: String
  /// What is true of a described network for every input and may surprise its author, a sentence each.
  public var remarks: [String]
  /// The seed from which the cases were drawn.
  public var seed: String
  /// SHA-256 over exercise, submission and grader: with the seed, enough to get this verdict again.
  public var digest: String
  /// What its answers look like beside the right ones, where the exercise has a picture; no part of the result.
  public var sketch: Sketch?

  private enum CodingKeys: CodingKey {
    case outcome, score, maximum, checks, misconception, diagnostics, printed, remarks, seed, digest
  }

  /// A verdict before anything is known: could not grade.
  init(maximum: Int, seed: String, digest: String) {
    outcome = .couldNotGrade
    score = 0
    self.maximum = maximum
    checks = []
    diagnostics = []
    printed = ""
    remarks = []
    self.seed = seed
    self.digest = digest
  }

  /// Reads what ``encode(to:)`` wrote.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    outcome = try container.decode(Outcome.self, forKey: .outcome)
    score = try container.decode(Int.self, forKey: .score)
    maximum = try container.decode(Int.self, forKey: .maximum)
    checks = try container.decode([CheckResult].self, forKey: .checks)
    misconception = try container.decode(Misconception?.self, forKey: .misconception)
    diagnostics = try container.decode([Finding].self, forKey: .diagnostics)
    printed = try container.decode(String.self, forKey: .printed)
    remarks = try container.decodeIfPresent([String].self, forKey: .remarks) ?? []
    seed = try container.decode(String.self, forKey: .seed)
    digest = try container.decode(String.self, forKey: .digest)
  }

  /// Writes `misconception` as null where there is none, so that a reader finds every key.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(outcome, forKey: .outcome)
    try container.encode(score, forKey: .score)
    try container.encode(maximum, forKey: .maximum)
    try container.encode(checks, forKey: .checks)
    try container.encode(misconception, forKey: .misconception)
    try container.encode(diagnostics, forKey: .diagnostics)
    try container.encode(printed, forKey: .printed)
    if !remarks.isEmpty { try container.encode(remarks, forKey: .remarks) }
    try container.encode(seed, forKey: .seed)
    try container.encode(digest, forKey: .digest)
  }
}

/// What became of one check.
public struct CheckResult: Equatable, Codable, Sendable {
  /// What became of a check.
  public enum Outcome: String, Codable, Sendable {
    case passed
    case failed
    case stopped
    case notReached = "not-reached"
  }

  /// How it was decided: `proof` for every input, `cases` where it was tried on cases.
  public enum Evidence: String, Codable, Sendable {
    case proof
    case cases
  }

  /// The smallest case on which the answer goes wrong, as Swift expressions.
  public struct Counterexample: Equatable, Codable, Sendable {
    /// The call.
    public var input: String
    /// The right answer.
    public var expected: String
    /// How near is near enough, where that is not "equal".
    public var note: String?
    /// Nil where the program stopped before it answered.
    public var actual: String?
  }

  /// The promise that was checked.
  public var name: String
  /// Whether it holds.
  public var outcome: Outcome
  /// How that was decided.
  public var evidence: Evidence
  /// Points: all or none.
  public var score: Int
  /// What it is worth.
  public var maximum: Int
  /// Why the program stopped.
  public var reason: StopReason?
  /// What the program or Gradus says about that, as a sentence.
  public var message: String?
  /// Where it goes wrong; nil where it passed or was not reached.
  public var counterexample: Counterexample?
}

/// A known misunderstanding that explains everything that was seen.
public struct Misconception: Equatable, Codable, Sendable {
  /// The name of the mistake's file.
  public var id: String
  /// One or two sentences to the learner.
  public var says: String
}
