import Foundation
import Testing

@Suite("what is needed and missing")
struct MissingPartTests {
  private static let commands = [["check", "relu.swift"], ["submit", "relu.swift"], ["grade", "list.txt"]]

  /// A place whose PATH has nothing but links to `programs`.
  private func desk(with programs: [String]) throws -> Desk {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let links = try Desk.newFolder()
    for program in programs {
      let places = folders.map { "\($0)/\(program)" }
      let path = try #require(places.first { FileManager.default.isExecutableFile(atPath: $0) })
      try FileManager.default.createSymbolicLink(
        atPath: links.appending(path: program).path, withDestinationPath: path)
    }
    let desk = try Desk(environment: ["PATH": links.path])
    try FileManager.default.moveItem(at: links, to: desk.folder.appending(path: "bin"))
    try desk.write(Answers.relu, to: "relu.swift")
    try desk.write("ada\trelu\trelu.swift\n", to: "list.txt")
    return desk
  }

  private func run(_ arguments: [String], at desk: Desk) async throws -> Program.Outcome {
    try await desk.run(arguments, environment: ["PATH": desk.path("bin")])
  }

  @Test("without bubblewrap grading is exit code 69, with what to install", arguments: commands)
  func bubblewrap(arguments: [String]) async throws {
    let outcome = try await run(arguments, at: desk(with: ["swiftc"]))
    #expect(outcome.status == 69)
    #expect(outcome.errors.contains("bubblewrap (bwrap) is missing: install it with `apt-get install bubblewrap`"))
    #expect(outcome.output == "")
  }

  @Test("without the compiler grading is exit code 69, with what to install", arguments: commands)
  func compiler(arguments: [String]) async throws {
    let outcome = try await run(arguments, at: desk(with: ["bwrap"]))
    #expect(outcome.status == 69)
    #expect(outcome.errors.contains("the Swift compiler (swiftc) is missing: install Swift 6.3 from swift.org"))
  }

  @Test("nothing is recorded of what could not be graded for that")
  func nothingRecorded() async throws {
    let desk = try desk(with: ["swiftc"])
    _ = try await run(["submit", "relu.swift"], at: desk)
    _ = try await run(["progress"], at: desk)
    #expect(try await Database.count("submission", in: desk.database) == 0)
  }

  @Test(
    "what needs neither works without them", arguments: [["list"], ["show", "relu"], ["hint", "relu"], ["progress"]])
  func without(arguments: [String]) async throws {
    #expect(try await run(arguments, at: desk(with: [])).status == 0)
  }

  @Test("doctor says what is missing, and ends with exit code 69")
  func doctor() async throws {
    let outcome = try await run(["doctor"], at: desk(with: ["swiftc"]))
    #expect(outcome.status == 69)
    #expect(outcome.output.contains("✗ sandbox"))
    #expect(outcome.output.contains("apt-get install bubblewrap"))
    #expect(outcome.output.contains("✓ catalogue"))
  }

  @Test(
    "--no-isolation warns on standard error every time, and grades without bubblewrap", arguments: ["check", "submit"])
  func noIsolation(command: String) async throws {
    let desk = try desk(with: ["swiftc", "sh"])
    _ = try await desk.run("check", "relu.swift", "--seed", Desk.seed)
    for _ in 1...2 {
      let outcome = try await run([command, "relu.swift", "--no-isolation", "--seed", Desk.seed, "--json"], at: desk)
      #expect(outcome.status == 0, "\(outcome)")
      #expect(outcome.errors.contains("--no-isolation: this code runs with your rights on your files"))
      #expect(try JSON(outcome.output)["outcome"] == "passed")
    }
  }

  @Test("a temporary folder that is not there is exit code 69, with what to do, and nothing is recorded")
  func temporaryFolder() async throws {
    let desk = try Desk()
    try desk.write(Answers.relu, to: "relu.swift")
    let outcome = try await desk.run("submit", "relu.swift", environment: ["TMPDIR": "/nowhere"])
    #expect(outcome.status == 69)
    #expect(outcome.errors.contains("/nowhere cannot be used (No such file or directory); name another with TMPDIR"))
    _ = try await desk.run("progress")
    #expect(try await Database.count("submission", in: desk.database) == 0)
  }

  @Test("a catalogue that is not there is exit code 65", arguments: [["list"], ["check", "relu.swift"], ["doctor"]])
  func catalogue(arguments: [String]) async throws {
    let desk = try Desk()
    try desk.write(Answers.relu, to: "relu.swift")
    let outcome = try await desk.run(arguments + ["--exercises", "nowhere"])
    #expect(outcome.status == 65)
    #expect((outcome.errors + outcome.output).contains("there is no catalogue of exercises here"))
  }
}
