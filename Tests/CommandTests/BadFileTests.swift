import Foundation
import Testing

@Suite("files that cannot be graded")
struct BadFileTests {
  private static let commands = ["check", "submit"]

  /// Runs `command` on `file` as an answer to relu; whatever is refused must leave no trace.
  private func refusal(_ command: String, _ file: String, at desk: Desk) async throws -> Program.Outcome {
    try await desk.makeDatabase()
    let outcome = try await desk.run(command, file, "--exercise", "relu", "--learner", "ada")
    #expect(outcome.output == "")
    #expect(try await Database.count("submission", in: desk.database) == 0)
    return outcome
  }

  @Test("a file that is missing is exit code 66", arguments: commands)
  func missing(command: String) async throws {
    let outcome = try await refusal(command, "nowhere/relu.swift", at: Desk())
    #expect(outcome.status == 66)
    #expect(outcome.errors == "gradus: there is no file nowhere/relu.swift\n")
  }

  @Test("a folder is exit code 66, with what to name instead", arguments: commands)
  func folder(command: String) async throws {
    let outcome = try await refusal(command, "home", at: Desk())
    #expect(outcome.status == 66)
    #expect(outcome.errors == "gradus: home is a folder; name the Swift file in it\n")
  }

  @Test("a file over 1 MB is exit code 66", arguments: commands)
  func large(command: String) async throws {
    let desk = try Desk()
    try desk.write(Answers.relu + String(repeating: "/", count: 1_000_000), to: "large.swift")
    let outcome = try await refusal(command, "large.swift", at: desk)
    #expect(outcome.status == 66)
    #expect(outcome.errors.hasPrefix("gradus: large.swift is larger than 1 MB"))
  }

  @Test("a file of exactly 1 MB is graded")
  func largest() async throws {
    let padding = String(repeating: "/", count: 1_000_000 - Answers.relu.utf8.count)
    #expect(try await Desk().check(Answers.relu + padding).outcome == "passed")
  }

  @Test(
    "a file that is no UTF-8 text is exit code 66, with what to do",
    arguments: commands,
    [[0x7F, 0x45, 0x4C, 0x46, 0x00], [0x66, 0xFF, 0xFE], [0xC3, 0x28], [0x61, 0x00, 0x62]] as [[UInt8]])
  func binary(command: String, bytes: [UInt8]) async throws {
    let desk = try Desk()
    try desk.write(bytes, to: "binary.swift")
    let outcome = try await refusal(command, "binary.swift", at: desk)
    #expect(outcome.status == 66)
    #expect(outcome.errors == "gradus: binary.swift is not a text file in UTF-8; save it as UTF-8\n")
  }

  @Test("standard input over 1 MB or not UTF-8 is refused like a file")
  func standardInput() async throws {
    let desk = try Desk()
    let large = try await desk.run(
      "check", "-", "--exercise", "relu", input: String(repeating: "/", count: 1_000_001))
    #expect(large.status == 66)
    let binary = try await Program.run(
      ["check", "-", "--exercise", "relu"], input: [0xFF, 0x00], environment: desk.environment, in: desk.folder)
    #expect(binary.status == 66)
  }

  @Test("a device that never ends is not read to its end")
  func endless() async throws {
    let outcome = try await Desk().run("check", "/dev/zero", "--exercise", "relu")
    #expect(outcome.status == 66)
  }

  @Test("a file that cannot be read to its end is exit code 66, and no fault of Gradus", arguments: commands)
  func unreadable(command: String) async throws {
    let outcome = try await refusal(command, "/proc/self/mem", at: Desk())
    #expect(outcome.status == 66)
    #expect(outcome.errors == "gradus: /proc/self/mem cannot be read: is it a text file?\n")
  }

  @Test("a folder as standard input is exit code 66")
  func folderAsInput() async throws {
    let desk = try Desk()
    let script = "exec '\(Program.url.path)' check - --exercise relu < /tmp"
    let outcome = try await Program.run("/bin/sh", ["-c", script], environment: desk.environment, in: desk.folder)
    #expect(outcome.status == 66)
    #expect(outcome.errors == "gradus: standard input cannot be read: is it a text file?\n")
  }

  @Test("an empty file is graded, since it can be: it is not built", arguments: commands)
  func empty(command: String) async throws {
    let desk = try Desk()
    try desk.write("", to: "relu.swift")
    let outcome = try await desk.run(command, "relu.swift", "--seed", Desk.seed, "--json")
    #expect(outcome.status == 1)
    #expect(try JSON(outcome.output)["outcome"] == "not-built")
  }
}
