import Foundation
import Testing

@Suite("standard output and error that cannot be written")
struct StandardStreamTests {
  /// What a shell makes of `command`, in which `gradus` is the program.
  private func shell(_ command: String, at desk: Desk) async throws -> Program.Outcome {
    try await Program.run(
      "/bin/sh", ["-c", "gradus() { '\(Program.url.path)' \"$@\"; }; \(command)"], environment: desk.environment,
      in: desk.folder)
  }

  @Test("without standard error everything is done all the same", arguments: ["2>&-", "2>/dev/full"])
  func errors(redirection: String) async throws {
    let desk = try Desk()
    try desk.write(Answers.leaky, to: "relu.swift")
    // The reminder and the note on a new seed go to standard error.
    let graded = try await shell("gradus submit relu.swift --seed streams-\(UUID()) \(redirection)", at: desk)
    #expect(graded.status == 1 && graded.output.contains("Recorded as submission 1"), "\(graded.output)")
    #expect(try await shell("gradus nosuch \(redirection)", at: desk).status == 64)
    #expect(try await shell("gradus show nosuch \(redirection)", at: desk).status == 64)
  }

  @Test(
    "output that cannot be written is told, and no success",
    arguments: ["export --learner ada", "list", "progress --json", "check relu.swift --json"])
  func output(command: String) async throws {
    let desk = try Desk()
    try desk.write(Answers.relu, to: "relu.swift")
    _ = try await desk.run("submit", "relu.swift", "--learner", "ada", "--seed", Desk.seed)
    let outcome = try await shell("gradus \(command) >/dev/full", at: desk)
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("could not be written: No space left on device"), "\(outcome.errors)")
  }

  @Test("a class is graded and recorded whole, though its lines cannot be written")
  func classOnAFullDisk() async throws {
    let desk = try Desk()
    for learner in ["ada", "bo", "cy"] { try desk.write(Answers.relu, to: "class/\(learner)/relu.swift") }
    let outcome = try await shell("gradus grade class >/dev/full", at: desk)
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("Graded 3 of 3"), "\(outcome.errors)")
    #expect(try await Database.count("verdict", in: desk.database) == 3)
  }

  @Test("whoever closes standard output wants none of it, and nothing else takes its place")
  func closed() async throws {
    let desk = try Desk()
    try desk.write(Answers.relu, to: "relu.swift")
    for command in ["submit relu.swift --seed \(Desk.seed)", "list", "quiz neural-networks --answer collapse=c"] {
      let outcome = try await shell("gradus \(command) <&- >&- 2>&-", at: desk)
      #expect(outcome.status == 0, "\(command): \(outcome.status)")
    }
    let progress = try await desk.json("progress")
    #expect(progress["lessons"][0]["quizzes"][0]["attempts"] == 1)
  }
}
