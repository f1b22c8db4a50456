import Foundation
import Subprocess
import SystemPackage
import Testing

@Suite("watch")
struct WatchTests {
  @Test("each save is checked, a file that is gone for a while is waited for, and Ctrl-C ends it")
  func watches() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    try desk.write(Answers.leaky, to: "relu.swift")
    let outcome = try await desk.atTerminal(["watch", "relu.swift", "--no-color"]) { terminal in
      try await terminal.expect("relu: not yet right")
      try await terminal.expect("q quit")
      try desk.write("func relu(", to: "relu.swift")
      try await terminal.expect("relu: does not compile")
      try await terminal.expect("q quit")
      try FileManager.default.removeItem(atPath: desk.path("relu.swift"))
      try await terminal.expect("there is no file relu.swift")
      try desk.write(Answers.relu, to: "relu.swift")
      try await terminal.expect("relu: passed")
      try await terminal.expect("q quit")
      try await terminal.type("\u{3}")
    }
    #expect(outcome.status == 128 + 2)
    #expect(try await Database.count("submission", in: desk.database) == 0, "watch alone records nothing")
  }

  @Test("the keys show a hint, submit what was checked, and quit")
  func keys() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    try desk.write(Answers.relu, to: "relu.swift")
    let outcome = try await desk.atTerminal(["watch", "relu.swift", "--no-color", "--learner", "ada"]) { terminal in
      try await terminal.expect("q quit")
      try await terminal.type("h")
      try await terminal.expect("Hint 1 of 3")
      try await terminal.type("s")
      try await terminal.expect("Recorded as submission 1.")
      try await terminal.type("q")
    }
    #expect(outcome.status == 0)
    let export = try await desk.json("export", "--learner", "ada")
    #expect(export["submissions"].elements.map { $0["verdicts"][0]["outcome"] } == ["passed"])
    #expect(export["hints"].elements.count == 1)
  }

  @Test("with --json each verdict is written when it is there, to a pipe as well")
  func json() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    let file = try desk.write(Answers.leaky, to: "relu.swift")
    var first: String?
    _ = try await Subprocess.run(
      .path(FilePath(Program.url.path)), arguments: ["watch", "\(file)", "--json"],
      environment: .custom(Program.keyed(desk.environment)), workingDirectory: FilePath(desk.folder.path),
      platformOptions: Program.options, input: .none, output: .sequence, error: .discarded
    ) { execution in
      // Where nothing comes, the wait ends with the program.
      let alarm = Task {
        try await Task.sleep(for: .seconds(120))
        try execution.send(signal: .terminate)
      }
      var lines = execution.standardOutput.strings().makeAsyncIterator()
      first = try await lines.next()
      alarm.cancel()
      try? execution.send(signal: .kill)
    }
    #expect(try JSON(first ?? "{}")["outcome"] == "failed")
  }

  @Test("standard input cannot be watched")
  func standardInput() async throws {
    let outcome = try await Desk().run("watch", "-", "--exercise", "relu")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("watch needs a file"))
  }
}
