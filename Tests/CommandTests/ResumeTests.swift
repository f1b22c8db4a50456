import Foundation
import Subprocess
import SystemPackage
import Testing

@Suite("resume")
struct ResumeTests {
  @Test("what was recorded but not graded is graded, and recorded under its own number")
  func grades() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    try await Database.leave(Answers.leaky, at: desk)
    try await Database.leave(Answers.relu, at: desk)
    let result = try await desk.json("resume")
    #expect(result["graded"] == [1, 2])
    #expect(result["left"] == [])
    let history = try await desk.json("history", "relu", "--learner", "ada")["submissions"].elements
    #expect(history.map { [$0["id"], $0["outcome"]] } == [[2, "passed"], [1, "failed"]])
  }

  @Test("the verdict is the one that submit would have given")
  func sameVerdict() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    try await Database.leave(Answers.leaky, at: desk)
    _ = try await desk.run("resume")
    try await desk.submit(Answers.leaky)
    let verdicts = try await desk.json("export", "--learner", "ada")["submissions"].elements.map { $0["verdicts"][0] }
    let results = verdicts.compactMap(\.["result"].text)
    try #require(results.count == 2)
    #expect(results[0].replacing("\"submission\":1", with: "\"submission\":2") == results[1])
  }

  @Test("with nothing to grade it says so, and does nothing twice")
  func nothing() async throws {
    let desk = try Desk()
    #expect(try await desk.run("resume").output == "Nothing waits to be graded.\n")
    try await desk.submit(Answers.relu)
    #expect(try await desk.json("resume")["graded"] == [])
    #expect(try await Database.count("verdict", in: desk.database) == 1)
  }

  @Test("what cannot be graded is left with the reason, and stops nothing else")
  func left() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    try await Database.leave("func gone() {}", for: "gone", at: desk)
    try await Database.leave(Answers.relu, at: desk)
    let outcome = try await desk.run("resume", "--json")
    #expect(outcome.status == 0)
    let result = try JSON(outcome.output)
    #expect(result["graded"] == [2])
    #expect(result["left"][0]["submission"] == 1)
    #expect(result["left"][0]["why"].text?.hasPrefix("unknown exercise \"gone\"") == true)
  }

  @Test("a submission whose grading was killed was recorded, counts as tried, and is graded by resume")
  func killed() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    _ = try await desk.check(Answers.relu)
    try desk.write("while true {}\n" + Answers.relu, to: "relu.swift")
    let result = try await Subprocess.run(
      .path(FilePath(Program.url.path)),
      arguments: ["submit", "relu.swift", "--learner", "ada", "--seed", "\(Desk.seed)"],
      environment: .custom(Program.keyed(desk.environment)), workingDirectory: FilePath(desk.folder.path),
      input: .none, output: .string(limit: 4096), error: .discarded
    ) { execution in
      // Recorded before it is graded: as soon as it is there, the power goes.
      while try await Database.count("submission", in: desk.database) == 0 { await Task.yield() }
      try execution.send(signal: .kill)
    }
    #expect(Program.Outcome(result.terminationStatus).status == 128 + 9)
    #expect(result.standardOutput == "")
    let waiting = try await desk.run("history", "relu", "--learner", "ada").output
    #expect(waiting.contains("waits to be graded: gradus resume"))
    #expect(try await desk.json("resume")["graded"] == [1])
    let history = try await desk.json("history", "relu", "--learner", "ada")["submissions"].elements
    #expect(history.map(\.["outcome"]) == ["failed"])
  }
}
