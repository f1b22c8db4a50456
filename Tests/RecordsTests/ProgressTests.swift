import Testing

@testable import Records

@Suite("Progress")
struct ProgressTests {
  let place: Place
  let records: Records

  init() throws {
    place = try Place()
    records = try place.open()
  }

  func submit(_ verdict: VerdictRecord?, by learner: String = "ada", for exercise: String = "relu") throws {
    let id = try records.receive([1], from: learner, for: exercise, seed: "7")
    if let verdict { try records.append(verdict, to: id) }
  }

  @Test("a learner who was never seen has begun nothing")
  func nobody() throws {
    try submit(.passed(), by: "grace")
    #expect(try records.progress(of: "ada") == LearnerProgress(exercises: [:], quizzes: [:]))
  }

  @Test("asking for progress makes no learner")
  func onlyAsking() throws {
    _ = try records.progress(of: "ada")
    #expect(throws: RecordsError.unknownLearner("ada")) { try records.export("ada") }
  }

  struct Way: Sendable, CustomTestStringConvertible {
    let verdicts: [VerdictRecord?]
    let progress: ExerciseProgress
    let testDescription: String

    init(_ description: String, _ verdicts: [VerdictRecord?], submissions: Int, best: Int, passed: Bool) {
      testDescription = description
      self.verdicts = verdicts
      progress = ExerciseProgress(submissions: submissions, best: best, passed: passed)
    }
  }

  static let notBuilt = VerdictRecord(
    outcome: "not-built", score: 0, maximum: 10, misconception: nil, digest: "d", result: "{}")

  static let ways = [
    Way("passed", [.passed()], submissions: 1, best: 10, passed: true),
    Way("failed", [.failed(6)], submissions: 1, best: 6, passed: false),
    Way("not built", [notBuilt], submissions: 1, best: 0, passed: false),
    Way("not graded yet", [nil], submissions: 1, best: 0, passed: false),
    Way("failed, then passed", [.failed(6), .passed()], submissions: 2, best: 10, passed: true),
    Way("passed, then failed", [.passed(), .failed(2)], submissions: 2, best: 10, passed: true),
    Way("ever worse", [.failed(7), .failed(3), .failed(1)], submissions: 3, best: 7, passed: false),
    Way("passed, then not graded yet", [.passed(), nil], submissions: 2, best: 10, passed: true),
  ]

  @Test("an exercise is passed once any submission passed, and its best score is the best of all", arguments: ways)
  func exercise(way: Way) throws {
    for verdict in way.verdicts { try submit(verdict) }
    #expect(try records.progress(of: "ada").exercises == ["relu": way.progress])
  }

  @Test("of several verdicts on one submission the newest counts")
  func regrade() throws {
    let id = try records.receive([1], from: "ada", for: "relu", seed: "7")
    for verdict in [VerdictRecord.passed(), .failed(4)] { try records.append(verdict, to: id) }
    #expect(
      try records.progress(of: "ada").exercises == ["relu": ExerciseProgress(submissions: 1, best: 4, passed: false)])
  }

  @Test("exercises and learners are kept apart")
  func apart() throws {
    try submit(.passed(), for: "relu")
    try submit(.failed(1), for: "neuron")
    try submit(.failed(2), by: "grace", for: "relu")
    #expect(
      try records.progress(of: "ada").exercises == [
        "relu": ExerciseProgress(submissions: 1, best: 10, passed: true),
        "neuron": ExerciseProgress(submissions: 1, best: 1, passed: false),
      ])
    #expect(
      try records.progress(of: "grace").exercises == [
        "relu": ExerciseProgress(submissions: 1, best: 2, passed: false)
      ])
  }

  @Test("a quiz has its best attempt and how many there were")
  func quiz() throws {
    _ = try records.recordAttempt([.right("a"), .wrong("b")], at: "one", by: "ada")
    _ = try records.recordAttempt([.right("a"), .right("b")], at: "one", by: "ada")
    _ = try records.recordAttempt([.wrong("a"), .wrong("b")], at: "one", by: "ada")
    _ = try records.recordAttempt([.right("c")], at: "two", by: "ada")
    _ = try records.recordAttempt([.right("a")], at: "one", by: "grace")
    #expect(
      try records.progress(of: "ada").quizzes == [
        "one": QuizProgress(attempts: 3, best: 2, maximum: 2), "two": QuizProgress(attempts: 1, best: 1, maximum: 1),
      ])
  }

  @Test("of attempts at different questions the best is the one with the largest share of its points")
  func largestShare() throws {
    _ = try records.recordAttempt([.right("a"), .right("b"), .wrong("c"), .wrong("d")], at: "one", by: "ada")
    _ = try records.recordAttempt([.right("a")], at: "one", by: "ada")
    _ = try records.recordAttempt([.right("a"), .wrong("b"), .right("c")], at: "one", by: "ada")
    #expect(try records.progress(of: "ada").quizzes == ["one": QuizProgress(attempts: 3, best: 1, maximum: 1)])
  }

  @Test("hints come one after another, for each learner and each exercise by itself")
  func hints() throws {
    #expect(try records.nextHint(for: "relu", of: "ada") == 1)
    try records.recordHint(1, for: "relu", of: "ada")
    #expect(try records.nextHint(for: "relu", of: "ada") == 2)
    try records.recordHint(2, for: "relu", of: "ada")
    #expect(try place.open().nextHint(for: "relu", of: "ada") == 3)
    #expect(try records.nextHint(for: "neuron", of: "ada") == 1)
    #expect(try records.nextHint(for: "relu", of: "grace") == 1)
  }

  @Test("a hint seen again is no other hint")
  func sameHint() throws {
    for _ in 0..<2 { try records.recordHint(1, for: "relu", of: "ada") }
    #expect(try records.nextHint(for: "relu", of: "ada") == 2)
  }
}
