import Foundation
import Testing

@testable import Isolation

@Suite("The gatekeeper takes one step after the other")
struct GatekeeperTests {
  private typealias Ended = (status: Int32, output: String, errors: String)

  private func taken(_ steps: [Step], input: String = "") async throws -> Ended {
    try await taken(steps.flatMap(\.words), input: input)
  }

  /// How it ended, given `words`, and what was printed, with `input` on its standard input.
  private func taken(_ words: [String], input: String = "") async throws -> Ended {
    let process = Process()
    process.executableURL = URL(filePath: try await Gatekeeper.program(in: Bench.shared.folder))
    process.arguments = words
    let pipes = (input: Pipe(), output: Pipe(), errors: Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (pipes.input, pipes.output, pipes.errors)
    try process.run()
    try pipes.input.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try pipes.input.fileHandleForWriting.close()
    let output = String(decoding: pipes.output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let errors = String(decoding: pipes.errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output, errors)
  }

  private func shell(_ script: String) -> [String] { ["/bin/sh", "-c", script] }

  @Test("programs run in order, with the words they were given, and the last one's status is its own")
  func order() async throws {
    let ended = try await taken([
      .run(["/bin/echo", "run", "a b"]), .run(["/bin/echo", "wait"]), .become(shell("echo last; exit 7")),
    ])
    #expect(ended.output == "run a b\nwait\nlast\n" && ended.status == 7)
  }

  @Test(
    "a program that fails is the last, and ends it as a shell would", arguments: [("exit 3", 3), ("kill -9 $$", 137)])
  func failure(script: String, status: Int32) async throws {
    let ended = try await taken([.run(shell(script)), .become(["/bin/echo", "no"])])
    #expect(ended.status == status && ended.output.isEmpty)
  }

  @Test("it waits for a whole line, which is gone then, and the next program has what follows")
  func line() async throws {
    let ended = try await taken([.wait, .become(["/bin/cat"])], input: "gate\nrest\n")
    #expect(ended.output == "rest\n")
  }

  @Test("where no line comes nothing is begun", arguments: ["", "half"])
  func nobody(input: String) async throws {
    let ended = try await taken([.wait, .become(["/bin/echo", "no"])], input: input)
    #expect(ended.status == 1 && ended.output.isEmpty && ended.errors.isEmpty)
  }

  @Test("a file is written, another opened as standard input, and neither stays open besides")
  func files() async throws {
    let scratch = try Scratch()
    let file = scratch.url.appending(path: "file").path
    try write([], to: URL(filePath: file))
    let script = "cat; for it in 3 4 5; do [ ! -e /proc/$$/fd/$it ] || echo $it; done"
    let ended = try await taken([.write("said", to: file), .open(0, file), .become(shell(script))])
    #expect(ended.output == "said")
  }

  @Test("a limit is set, soft and hard, and where less is allowed that is what is set")
  func limits() async throws {
    let processor = try await taken([.limit(RLIMIT_CPU, 30), .become(shell("ulimit -St; ulimit -Ht"))])
    #expect(processor.output == "30\n30\n")
    let less = try await taken([.limit(RLIMIT_CPU, 30), .limit(RLIMIT_CPU, 60), .become(shell("ulimit -Ht"))])
    #expect(less.output == "30\n")
  }

  @Test(
    "a step that cannot be taken is named, and nothing comes after it",
    arguments: [
      ["open", "0", "/none"], ["write", "0", "/none"], ["limit", "99", "1"], ["become", "/none"],
      ["run", "1", "/none"],
      ["open", "0"], ["run", "9", "/bin/echo"], ["sing"],
    ])
  func impossible(words: [String]) async throws {
    let ended = try await taken(words + (words.count > 2 ? Step.become(["/bin/echo", "no"]).words : []))
    #expect(ended.status == 1 && ended.output.isEmpty)
    #expect(ended.errors.hasPrefix("gatekeeper: cannot ") && ended.errors.hasSuffix(")\n"))
  }

  @Test("where its file cannot be started it is said which, and what to do")
  func notStarted() async throws {
    let folder = try Scratch()
    let file = try await Gatekeeper.program(in: folder.url)
    #expect(chmod(file, 0o644) == 0)
    let error = IsolationError.missing(
      program: "a folder to start programs from",
      install: "\(file) cannot be started; remove it, or name another place with XDG_CACHE_HOME")
    await #expect(throws: error) { try await Gatekeeper.program(in: folder.url) }
  }
}
