import Foundation
import Testing

@Suite("what is begun while the arguments are read")
struct HeadStartTests {
  @Test(
    "of a check that does not come about nothing stays behind",
    arguments: [["relu.swift", "--bogus"], [], ["none.swift"], ["relu.swift", "--exercise", "none"], ["--help"]])
  func nothingStays(arguments: [String]) async throws {
    let desk = try Desk()
    // Only where the workshop is made is anything begun.
    _ = try await desk.check(Answers.relu)
    let place = desk.folder.appending(path: "scratch")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let outcome = try await desk.run(["check"] + arguments, environment: ["TMPDIR": place.path])
    #expect(outcome.status != 1, "\(outcome.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == [])
  }

  @Test("a verdict leaves nothing behind either", arguments: ["check", "submit"])
  func verdict(command: String) async throws {
    let desk = try Desk()
    let place = desk.folder.appending(path: "scratch")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let file = try desk.write(Answers.relu, to: "relu.swift")
    let outcome = try await desk.run([command, file, "--seed", Desk.seed], environment: ["TMPDIR": place.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == [])
  }

  @Test("on first use wrong arguments are told at once, and nothing is built before")
  func firstUse() async throws {
    let desk = try Desk()
    let cache = desk.folder.appending(path: "cache")
    let outcome = try await desk.run("check", "--bogus", environment: ["XDG_CACHE_HOME": cache.path])
    #expect(outcome.status == 64 && !outcome.errors.contains("first use"))
    let made = FileManager.default.enumerator(atPath: cache.path)?.compactMap { $0 as? String } ?? []
    #expect(!made.contains { $0.hasSuffix(".swiftmodule") }, "\(made)")
  }

  @Test("what comes through a pipe is not read before it is asked for", arguments: ["check", "submit"])
  func pipe(command: String) async throws {
    let desk = try Desk()
    // Makes the records, in which what is sent is looked for.
    _ = try await desk.run("progress")
    try desk.write(Answers.relu, to: "answer")
    #expect(mkfifo(desk.path("pipe"), 0o600) == 0)
    async let writer = Program.run(
      "/bin/sh", ["-c", "cat answer >pipe"], environment: ProcessInfo.processInfo.environment, in: desk.folder)
    let outcome = try await desk.run(command, "pipe", "--exercise", "relu", "--seed", Desk.seed)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try await writer.status == 0)
  }

  @Test("what was sent before is told at once, and what is new after it is built")
  func sentBefore() async throws {
    let desk = try Desk()
    for (text, status) in [(Answers.relu, 0), (Answers.relu, 0), (Answers.leaky, 1)] as [(String, Int)] {
      let file = try desk.write(text, to: "relu.swift")
      let outcome = try await desk.run("submit", file, "--seed", Desk.seed)
      #expect(outcome.status == status, "\(outcome.errors)")
    }
    #expect(try await Database.count("submission", in: desk.database) == 3)
    #expect(try await Database.count("verdict", in: desk.database) == 3)
  }

  @Test(
    "the database is closed at the end, and its log put away",
    arguments: [
      ["submit", "relu.swift"], ["submit", "relu.swift", "--bogus"], ["list"], ["progress"],
      ["quiz", "neural-networks", "--answer", "collapse=c"],
    ])
  func closed(words: [String]) async throws {
    let desk = try Desk()
    // The second submission of the same bytes is known.
    let file = try desk.write(Answers.relu, to: "relu.swift")
    _ = try await desk.run("submit", file, "--seed", Desk.seed)
    let outcome = try await desk.run(words)
    #expect([0, 64].contains(outcome.status), "\(outcome.errors)")
    #expect(FileManager.default.fileExists(atPath: desk.database))
    #expect(!FileManager.default.fileExists(atPath: desk.database + "-wal"))
  }

  @Test("another database is opened where one is named", arguments: ["list", "progress", "submit"])
  func otherDatabase(command: String) async throws {
    let desk = try Desk()
    _ = try await desk.run("progress")
    let words = [command] + (command == "submit" ? [try desk.write(Answers.relu, to: "relu.swift")] : [])
    let outcome = try await desk.run(words + ["--database", desk.path("none/other.sqlite")])
    #expect(outcome.status == 73, "\(outcome.errors)")
  }

  @Test("another catalogue is read where one is named", arguments: ["list", "progress", "quiz"])
  func otherCatalogue(command: String) async throws {
    let desk = try Desk()
    let words = [command] + (command == "quiz" ? ["neural-networks"] : [])
    let outcome = try await desk.run(words + ["--exercises", desk.path("none")])
    #expect(outcome.status == 65 && outcome.errors.contains("no catalogue of exercises"), "\(outcome.errors)")
  }
}
