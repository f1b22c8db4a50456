import Testing

@testable import Records

@Suite("Misconceptions that a learner has met")
struct MisconceptionTests {
  let place: Place
  let records: Records

  init() throws {
    place = try Place()
    records = try place.open()
  }

  func submit(_ verdict: VerdictRecord, for exercise: String = "relu", by learner: String = "ada") throws {
    try records.append(verdict, to: records.receive([1], from: learner, for: exercise, seed: "7"))
  }

  func attempt(_ answers: [AnswerRecord], at quiz: String = "q", by learner: String = "ada") throws {
    _ = try records.recordAttempt(answers, at: quiz, by: learner)
  }

  func expectMet(_ expected: [(id: String, place: String, overcome: Bool)]) throws {
    let met = try records.misconceptions(of: "ada")
    #expect(met == expected.map { MetMisconception(id: $0.id, place: $0.place, overcome: $0.overcome) })
  }

  @Test("who was never seen, or showed none, has met none")
  func none() throws {
    try expectMet([])
    try submit(.failed(3))
    try submit(.passed())
    try attempt([.right("a"), .wrong("b")])
    try expectMet([])
  }

  @Test("one that a verdict named is met, and overcome once its exercise passed")
  func exercise() throws {
    try submit(.failed(3, misconception: "leaky"))
    try expectMet([("leaky", "relu", false)])
    try submit(.passed())
    try expectMet([("leaky", "relu", true)])
  }

  @Test("neither an earlier pass nor another exercise's overcomes it, nor somebody else's")
  func notOvercome() throws {
    try submit(.passed())
    try submit(.failed(3, misconception: "leaky"))
    try submit(.passed(), for: "neuron")
    try submit(.passed(), by: "grace")
    try expectMet([("leaky", "relu", false)])
  }

  @Test("one that an answer showed is met, and overcome once its question was answered right")
  func quiz() throws {
    try attempt([.wrong("a", misconception: "layers-added"), .right("b")])
    try expectMet([("layers-added", "q", false)])
    try attempt([.wrong("a"), .right("b")])
    try expectMet([("layers-added", "q", false)])
    try attempt([.right("a")])
    try expectMet([("layers-added", "q", true)])
  }

  @Test("the same question of another quiz does not overcome it")
  func otherQuiz() throws {
    try attempt([.wrong("a", misconception: "layers-added")])
    try attempt([.right("a")], at: "other")
    try expectMet([("layers-added", "q", false)])
  }

  @Test("one that showed in two tasks is overcome when both are done right")
  func twoPlaces() throws {
    try submit(.failed(3, misconception: "leaky"))
    try attempt([.wrong("a", misconception: "leaky")])
    try submit(.passed())
    #expect(try records.misconceptions(of: "ada").map(\.overcome) == [false])
    try attempt([.right("a")])
    #expect(try records.misconceptions(of: "ada").map(\.overcome) == [true])
  }

  @Test("one that shows again after it was overcome is not overcome any more")
  func again() throws {
    for verdict in [VerdictRecord.failed(3, misconception: "leaky"), .passed(), .failed(3, misconception: "leaky")] {
      try submit(verdict)
    }
    try expectMet([("leaky", "relu", false)])
  }

  @Test("each is listed once, by name")
  func order() throws {
    for name in ["step", "leaky", "step", "absolute"] { try submit(.failed(3, misconception: name)) }
    try expectMet([("absolute", "relu", false), ("leaky", "relu", false), ("step", "relu", false)])
  }

  @Test("of several verdicts on one submission the newest says whether one was shown")
  func regrade() throws {
    let id = try records.receive([1], from: "ada", for: "relu", seed: "7")
    try records.append(.failed(3, misconception: "leaky"), to: id)
    try records.append(.failed(3), to: id)
    try expectMet([])
  }
}
