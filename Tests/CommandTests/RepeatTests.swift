import Testing

@Suite("repeating a verdict")
struct RepeatTests {
  @Test(
    "the same seed gives the same verdict bit for bit, for another learner, database, file name and day",
    arguments: [Answers.relu, Answers.leaky, "func relu(_ z: Double) -> Double { z * [1.0][Int(z)] }", "func relu("])
  func sameSeed(source: String) async throws {
    let first = try await result(of: source, by: "ada", in: "relu.swift")
    let second = try await result(of: source, by: "grace", in: "another.swift")
    #expect(first.contains("\"learner\":\"ada\""))
    #expect(first.replacing("\"learner\":\"ada\"", with: "\"learner\":\"grace\"") == second)
  }

  @Test(
    "nothing that differs from run to run is within a submission's reach",
    arguments: ["#filePath", "CommandLine.arguments", "\"seven\".hashValue", "Set(1...50).map(String.init)"])
  func sameSurroundings(expression: String) async throws {
    let source = "print(\(expression))\n" + Answers.leaky
    let first = try await result(of: source, by: "ada", in: "relu.swift")
    let second = try await result(of: source, by: "ada", in: "another.swift")
    #expect(first == second)
  }

  @Test("submit gives the verdict that check gives, but for its number")
  func submitLikeCheck() async throws {
    let desk = try Desk()
    let check = try await desk.check(Answers.leaky, as: "relu", "--learner", "ada").result
    let submit = try await desk.submit(Answers.leaky).result
    for key in check.keys.union(submit.keys) where key != "submission" {
      #expect(check[key] == submit[key], "\(key)")
    }
  }

  /// Submits `source`, marks what was recorded of it, and submits it again, from another learner.
  private func marked(_ source: String, at desk: Desk) async throws -> Graded {
    try await desk.submit(source)
    try await Database.run("UPDATE verdict SET result = json_set(result, '$.printed', 'mark')", on: desk.database)
    return try await desk.submit(source, by: "grace")
  }

  @Test("what passed is known to pass when the same bytes come again, and is recorded as a submission of its own")
  func known() async throws {
    let desk = try Desk()
    let again = try await marked(Answers.relu, at: desk)
    #expect(again.printed == "mark")
    #expect(again.outcome == "passed")
    #expect(again.result["submission"] == 2)
    #expect(again.result["learner"] == "grace")
    #expect(try await desk.json("progress", "--learner", "grace")["lessons"][0]["exercises"][1]["best"] == 10)
  }

  @Test("what did not pass is graded anew")
  func notKnown() async throws {
    let again = try await marked(Answers.leaky, at: Desk())
    #expect(again.printed == "")
    #expect(again.outcome == "failed")
  }

  @Test("what passed with another seed is graded with this one")
  func knownWithOtherSeed() async throws {
    let desk = try Desk()
    try await desk.submit(Answers.relu)
    try await Database.run(
      "UPDATE verdict SET result = json_set(result, '$.printed', 'mark'); UPDATE submission SET seed = 'another'",
      on: desk.database)
    #expect(try await desk.submit(Answers.relu, by: "grace").printed == "")
  }

  @Test("without --seed the database's own seed is used, and the verdict says which")
  func ownSeed() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    try desk.write(Answers.relu, to: "relu.swift")
    #expect(try await desk.json("check", "relu.swift")["seed"] == .string(Desk.seed))
    #expect(try await desk.json("submit", "relu.swift")["seed"] == .string(Desk.seed))
  }

  @Test("a new database draws a seed of its own")
  func newSeed() async throws {
    var seeds: Set<String> = []
    for _ in 1...2 {
      let desk = try Desk()
      _ = try await desk.run("progress")
      seeds.insert(try await Database.run("SELECT seed FROM installation", on: desk.database))
    }
    #expect(seeds.count == 2)
    #expect(seeds.allSatisfy { $0.count >= 16 })
  }

  @Test("another seed draws other cases for the same submission, whose digest stays")
  func otherSeed() async throws {
    // Wrong at one number alone, that only some seed's cases can hit: what fails tells the cases apart.
    let source = "func relu(_ z: Double) -> Double { z == 1 || z == 2 || z < 0.6 ? max(0, z) : 0 }"
    let desk = try Desk()
    try desk.write(source, to: "relu.swift")
    let first = try await desk.json("check", "relu.swift", "--seed", Desk.seed)
    let second = try await desk.json("check", "relu.swift", "--seed", "another-seed")
    #expect(first["digest"] == second["digest"])
    #expect(first["checks"] != second["checks"])
  }

  @Test("another text has another digest")
  func otherText() async throws {
    let desk = try Desk()
    let first = try await desk.check(Answers.relu).result
    let second = try await desk.check(Answers.relu + " ").result
    #expect(first["digest"] != second["digest"])
    #expect(first["checks"] == second["checks"])
  }

  private func result(of source: String, by learner: String, in file: String) async throws -> String {
    let desk = try Desk()
    try desk.write(source, to: file)
    return try await desk.run(
      "check", file, "--exercise", "relu", "--json", "--seed", Desk.seed, "--learner", learner
    ).output
  }
}
