import Testing

@Suite("colours")
struct ColourTests {
  private static let escape: Character = "\u{1B}"

  private static let commands = [
    ["list"], ["show", "linear-collapse"], ["hint", "relu"], ["progress"], ["doctor"],
    ["quiz", "neural-networks", "--answer", "collapse=c"], ["check", "relu.swift", "--seed", Desk.seed],
    ["check", "broken.swift", "--exercise", "relu", "--seed", Desk.seed],
  ]

  @Test("no escape sequence is written where the output is no terminal", arguments: commands)
  func noTerminal(arguments: [String]) async throws {
    let desk = try Self.desk()
    let outcome = try await desk.run(arguments)
    #expect(!outcome.output.isEmpty)
    #expect(!outcome.output.contains(Self.escape) && !outcome.errors.contains(Self.escape))
  }

  @Test("a terminal gets colours", arguments: [["list"], ["show", "relu"]])
  func terminal(arguments: [String]) async throws {
    let outcome = try await Self.atTerminal(arguments)
    #expect(outcome.output.contains("\u{1B}[1m"))
  }

  @Test("NO_COLOR keeps colours from a terminal", arguments: [["list"], ["show", "relu"], ["progress"]])
  func noColourVariable(arguments: [String]) async throws {
    let outcome = try await Self.atTerminal(arguments, environment: ["NO_COLOR": "1"])
    #expect(!outcome.output.isEmpty && !outcome.output.contains(Self.escape))
  }

  @Test("an empty NO_COLOR means nothing, as its convention has it")
  func emptyVariable() async throws {
    let outcome = try await Self.atTerminal(["list"], environment: ["NO_COLOR": ""])
    #expect(outcome.output.contains(Self.escape))
  }

  @Test("--no-color keeps colours from a terminal", arguments: [["list"], ["show", "relu"], ["progress"]])
  func noColourOption(arguments: [String]) async throws {
    let outcome = try await Self.atTerminal(arguments + ["--no-color"])
    #expect(!outcome.output.isEmpty && !outcome.output.contains(Self.escape))
  }

  @Test("a terminal that calls itself dumb gets no colours")
  func dumb() async throws {
    let outcome = try await Self.atTerminal(["list"], environment: ["TERM": "dumb"])
    #expect(!outcome.output.isEmpty && !outcome.output.contains(Self.escape))
  }

  @Test("--json is the same at a terminal: one object without colours")
  func json() async throws {
    let outcome = try await Self.atTerminal(["show", "relu", "--json"])
    #expect(try JSON(outcome.output)["exercise"] == "relu")
  }

  private static func desk() throws -> Desk {
    let desk = try Desk()
    try desk.write(Answers.leaky, to: "relu.swift")
    try desk.write("func relu(_ z: Double) -> Double {\n  zz\n}\n", to: "broken.swift")
    return desk
  }

  private static func atTerminal(
    _ arguments: [String], environment extra: [String: String] = [:]
  ) async throws -> Program.Outcome {
    try await desk().atTerminal(arguments, environment: extra)
  }
}
