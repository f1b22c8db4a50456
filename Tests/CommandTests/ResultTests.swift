import Testing

@Suite("the result of check and submit")
struct ResultTests {
  private static let keys: Set = [
    "schema", "exercise", "learner", "submission", "outcome", "score", "maximum", "checks", "misconception",
    "diagnostics", "seed", "digest",
  ]

  @Test("a right answer passes with exit code 0 and all points")
  func passes() async throws {
    let graded = try await Desk().check(Answers.relu, as: "relu", "--learner", "ada")
    #expect(graded.status == 0)
    #expect(graded.outcome == "passed")
    #expect(graded.result["score"] == 10)
    #expect(graded.result["maximum"] == 10)
    #expect(graded.result["exercise"] == "relu")
    #expect(graded.result["learner"] == "ada")
    #expect(graded.result["schema"] == 1)
    #expect(graded.result["seed"] == .string(Desk.seed))
  }

  @Test(
    "the result has every key of the contract, whatever the outcome",
    arguments: [Answers.relu, Answers.leaky, "func relu("])
  func keys(source: String) async throws {
    let result = try await Desk().check(source).result
    #expect(result.keys.isSuperset(of: Self.keys), "missing: \(Self.keys.subtracting(result.keys))")
  }

  @Test("the result of check has null for the submission's number")
  func nullSubmission() async throws {
    let result = try await Desk().check(Answers.relu).result
    #expect(result.keys.contains("submission") && result["submission"] == nil)
  }

  @Test("check records nothing")
  func recordsNothing() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    try desk.write(Answers.leaky, to: "relu.swift")
    #expect(try await desk.run("check", "relu.swift", "--learner", "ada").status == 1)
    #expect(try await Database.count("learner", in: desk.database) == 0)
    #expect(try await Database.count("submission", in: desk.database) == 0)
  }

  @Test("submit records the file's bytes and the verdict, under the number that it gives")
  func records() async throws {
    let desk = try Desk()
    let graded = try await desk.submit(Answers.leaky)
    #expect(graded.status == 1)
    #expect(graded.result["submission"] == 1)
    let kept = try await Database.run(
      """
      SELECT s.id, l.name, s.exercise, CAST(t.bytes AS TEXT), v.outcome, v.score
      FROM submission s JOIN learner l ON l.id = s.learner_id JOIN source t ON t.id = s.source_id
      JOIN verdict v ON v.submission_id = s.id
      """, on: desk.database)
    #expect(kept == "1|ada|relu|\(Answers.leaky)|failed|\(graded.score ?? -1)")
  }

  @Test("a wrong answer fails with exit code 1, its misconception and what to say about it")
  func misconception() async throws {
    let graded = try await Desk().check(Answers.leaky)
    #expect(graded.status == 1)
    #expect(graded.outcome == "failed")
    #expect(graded.misconception == "leaky")
    #expect(graded.result["misconception"].keys == ["id", "says"])
    #expect(graded.result["misconception"]["says"].text?.isEmpty == false)
  }

  @Test("a wrong answer that no misconception explains gets no name, but a null")
  func noMisconception() async throws {
    let result = try await Desk().check("func relu(_ z: Double) -> Double { z == 8 ? 9 : max(0, z) + 7 }").result
    #expect(result.keys.contains("misconception") && result["misconception"] == nil)
  }

  @Test("a check that passed has its name, outcome, evidence and points, and no counterexample")
  func passedCheck() async throws {
    let check = try await Desk().check(Answers.leaky).check("0 stays 0")
    #expect(check.keys == ["name", "outcome", "evidence", "score", "maximum"])
    #expect(check["outcome"] == "passed")
    #expect(check["evidence"] == "cases")
    #expect(check["score"] == 1 && check["maximum"] == 1)
  }

  @Test("a check that failed shows its smallest case as Swift that can be pasted")
  func failedCheck() async throws {
    let check = try await Desk().check(Answers.leaky).check("a negative number")
    #expect(check["outcome"] == "failed")
    #expect(check["score"] == 0)
    #expect(check["counterexample"].keys == ["input", "expected", "actual"])
    #expect(check["counterexample"]["input"] == "relu(-1.0)")
    #expect(check["counterexample"]["expected"] == "0.0")
    #expect(check["counterexample"]["actual"] == "-0.01")
  }

  @Test("the score is the sum of the checks' scores")
  func sum() async throws {
    let graded = try await Desk().check(Answers.leaky)
    #expect(graded.score == graded.checks.compactMap(\.["score"].integer).reduce(0, +))
    #expect(graded.result["maximum"].integer == graded.checks.compactMap(\.["maximum"].integer).reduce(0, +))
  }

  @Test("an answer that does not compile is not built: exit code 1, no checks, no points")
  func notBuilt() async throws {
    let graded = try await Desk().check("func relu(_ z: Double) -> Double {\n  max(0, zz)\n}\n")
    #expect(graded.status == 1)
    #expect(graded.outcome == "not-built")
    #expect(graded.score == 0 && graded.checks.isEmpty)
    #expect(graded.result["maximum"] == 10)
    let diagnostic = graded.result["diagnostics"][0]
    #expect(diagnostic.keys == ["line", "column", "severity", "message"])
    #expect(diagnostic["line"] == 2 && diagnostic["column"] == 10)
    #expect(diagnostic["severity"] == "error")
    #expect(diagnostic["message"] == "cannot find 'zz' in scope")
  }

  @Test("with --json nothing but the object is on standard output, and without first use nothing on standard error")
  func quiet() async throws {
    let desk = try Desk()
    _ = try await desk.check(Answers.relu)
    #expect(try await desk.check(Answers.relu).errors == "")
  }

  @Test("without --json a person reads the outcome, each check, the counterexample and what to do next")
  func forPeople() async throws {
    let desk = try Desk()
    try desk.write(Answers.leaky, to: "relu.swift")
    let outcome = try await desk.run("check", "relu.swift", "--seed", Desk.seed)
    #expect(outcome.status == 1)
    for part in ["relu: not yet right", "0 stays 0", "1/1", "relu(-1.0)", "expected  0.0", "-0.01", "gradus hint relu"]
    {
      #expect(outcome.output.contains(part), "\(part) is not in \(outcome.output)")
    }
  }
}
