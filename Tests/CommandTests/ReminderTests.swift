import Foundation
import Testing

@Suite("what was left ungraded")
struct ReminderTests {
  /// A database with submissions of ada that nobody graded.
  private func desk(for exercises: [String] = ["relu"]) async throws -> Desk {
    let desk = try Desk()
    try await desk.makeDatabase()
    for exercise in exercises { try await Database.leave(Answers.relu, for: exercise, at: desk) }
    try desk.write(Answers.relu, to: "relu.swift")
    return desk
  }

  static let commands = [
    ["list"], ["progress"], ["history", "relu"], ["submit", "relu.swift"],
    ["quiz", "neural-networks", "--answer", "collapse=c"],
  ]

  @Test("is offered by the next command of its learner, in one line on standard error", arguments: commands)
  func offered(arguments: [String]) async throws {
    let outcome = try await desk().run(arguments + ["--learner", "ada"])
    let lines = outcome.errors.split(separator: "\n").filter { $0.contains("not graded") }
    #expect(lines == ["gradus: submission 1 (relu) was recorded but not graded: gradus resume grades it."])
  }

  @Test("is one line however much it is")
  func several() async throws {
    let outcome = try await desk(for: ["neuron", "relu"]).run("progress", "--learner", "ada")
    #expect(
      outcome.errors
        == "gradus: 2 submissions, from 1 (neuron) on, were recorded but not graded: gradus resume grades them.\n")
  }

  @Test("is not offered to another learner")
  func another() async throws {
    #expect(try await desk().run("progress", "--learner", "grace").errors == "")
  }

  @Test("is not offered once it was graded")
  func graded() async throws {
    let desk = try await desk()
    _ = try await desk.run("resume")
    #expect(try await desk.run("progress", "--learner", "ada").errors == "")
  }

  @Test("is not offered where its exercise is gone, so that nothing can grade it")
  func gone() async throws {
    #expect(try await desk(for: ["gone"]).run("progress", "--learner", "ada").errors == "")
  }

  @Test("is shared by two who resume at once, and none of it is graded twice")
  func twoResume() async throws {
    let desk = try await desk(for: Array(repeating: "relu", count: 6))
    _ = try await desk.check(Answers.relu)
    async let first = desk.run("resume", "--json", isIdle: true)
    async let second = desk.run("resume", "--json", isIdle: true)
    let graded = try await [first, second].flatMap { try JSON($0.output)["graded"].elements.compactMap(\.integer) }
    #expect(graded.sorted() == [1, 2, 3, 4, 5, 6])
    #expect(try await Database.count("verdict", in: desk.database) == 6)
  }

  @Test("does not count what is being graded: neither offered nor resumed meanwhile")
  func beingGraded() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    _ = try await desk.check(Answers.relu)
    try desk.write("while true {}\n" + Answers.relu, to: "relu.swift")
    async let submitted = desk.run("submit", "relu.swift", "--learner", "ada", isIdle: true)
    while try await Database.count("submission", in: desk.database) == 0 { await Task.yield() }
    #expect(try await desk.run("progress", "--learner", "ada", isIdle: true).errors == "")
    #expect(try await desk.json("resume")["graded"] == [])
    #expect(try await submitted.status == 1)
    #expect(try await Database.count("verdict", in: desk.database) == 1)
  }
}
