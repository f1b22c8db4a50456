import Testing

@Suite("list, show and start")
struct StartTests {
  @Test("start writes the starter under the exercise's name into the working folder")
  func start() async throws {
    let desk = try Desk()
    let outcome = try await desk.run("start", "relu")
    #expect(outcome.status == 0)
    #expect(try desk.text("relu.swift") == shipped("relu/Starter.swift"))
    #expect(outcome.output.contains("relu.swift. Edit it, then: gradus check "))
  }

  @Test("start --into writes into another folder and says where")
  func into() async throws {
    let desk = try Desk()
    try desk.write("", to: "work/other.txt")
    let result = try await desk.json("start", "relu", "--into", "work")
    #expect(result["exercise"] == "relu")
    #expect(result["file"] == .string(desk.path("work/relu.swift")))
    #expect(desk.exists("work/relu.swift"))
  }

  @Test("start never writes over a file")
  func neverOverwrites() async throws {
    let desk = try Desk()
    try desk.write("// my work\n", to: "relu.swift")
    let outcome = try await desk.run("start", "relu")
    #expect(outcome.status == 73)
    #expect(
      outcome.errors.hasSuffix(
        "relu.swift is there already, and is left as it is; use --into DIR for a fresh start\n"))
    #expect(try desk.text("relu.swift") == "// my work\n")
  }

  @Test("start makes the folder that it is told to write into")
  func intoNewFolder() async throws {
    let desk = try Desk()
    let outcome = try await desk.run("start", "relu", "--into", "my/answers")
    #expect(outcome.status == 0)
    #expect(desk.exists("my/answers/relu.swift"))
  }

  @Test("start into what is no folder says so and leaves it alone")
  func intoFile() async throws {
    let desk = try Desk()
    try desk.write("mine", to: "taken")
    let outcome = try await desk.run("start", "relu", "--into", "taken")
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("taken/relu.swift"))
    #expect(try desk.text("taken") == "mine")
  }

  @Test("show tells what the exercise asks for, with its declaration and the next command")
  func show() async throws {
    let outcome = try await Desk().run("show", "linear-collapse")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("func collapse(_ first: Dense, _ second: Dense) -> Dense"))
    #expect(outcome.output.contains("gradus start linear-collapse"))
  }

  @Test("show --json has the statement as it was written")
  func showJSON() async throws {
    let result = try await Desk().json("show", "relu")
    #expect(result["exercise"] == "relu")
    #expect(result["points"] == 10)
    #expect(result["entry"] == "func relu(_ z: Double) -> Double")
    #expect(try result["statement"].text == shipped("relu/statement.md"))
  }

  @Test("show writes no line longer than a terminal is wide")
  func width() async throws {
    let outcome = try await Desk().run("show", "neuron-gradient")
    #expect(outcome.output.split(separator: "\n").filter { $0.count > 80 }.isEmpty)
  }

  @Test("list names every exercise and quiz")
  func list() async throws {
    let outcome = try await Desk().run("list")
    #expect(outcome.status == 0)
    for name in try ShippedExercise.names() + ["quiz: Check yourself"] {
      #expect(outcome.output.contains(name), "\(name) is not in the list")
    }
  }

  @Test("list shows this learner's marks and nobody else's")
  func marks() async throws {
    let desk = try Desk()
    try await desk.submit(Answers.relu, by: "ada")
    #expect(try await desk.run("list", "--learner", "ada").output.contains("✓ relu"))
    #expect(try await !desk.run("list", "--learner", "grace").output.contains("✓"))
  }

  private func shipped(_ file: String) throws -> String {
    try ShippedExercise.text("neural-networks/\(file)")
  }
}
