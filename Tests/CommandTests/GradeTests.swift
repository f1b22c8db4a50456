import Foundation
import Testing

@Suite("grade")
struct GradeTests {
  /// The results, by learner and exercise: one object a line.
  private func results(_ outcome: Program.Outcome) throws -> [String: JSON] {
    let lines = try outcome.output.split(separator: "\n").map { try JSON(String($0)) }
    return Dictionary(
      lines.map { ("\($0["learner"].text ?? "")/\($0["exercise"].text ?? "")", $0) }
    ) { first, _ in first }
  }

  @Test(
    "a folder of learners is graded and recorded, one JSON result a line",
    arguments: [["--jobs", "2"], ["--jobs", "1"], []])
  func folder(jobs: [String]) async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    try desk.write(Answers.relu, to: "class/ada/relu.swift")
    try desk.write(Answers.leaky, to: "class/grace/relu.swift")
    try desk.write("not Swift", to: "class/grace/notes.txt")
    try desk.write("func relu(", to: "class/linus/relu.swift")
    try desk.write("", to: "class/README.md")
    let outcome = try await desk.run(["grade", "class"] + jobs)
    #expect(outcome.status == 0)
    let results = try results(outcome)
    #expect(
      results.mapValues(\.["outcome"])
        == ["ada/relu": "passed", "grace/relu": "failed", "linus/relu": "not-built"])
    for result in results.values { #expect((1...3).contains(result["submission"].integer ?? 0)) }
    #expect(try await desk.json("progress", "--learner", "ada")["lessons"][0]["exercises"][1]["state"] == "passed")
  }

  @Test("a list with bad entries grades the good ones, and says of each bad one what is wrong")
  func list() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    try desk.write(Answers.relu, to: "class/right.swift")
    try desk.write([0xFF, 0xFE, 0x00], to: "class/binary.swift")
    try desk.write(
      """
      ada\trelu\tright.swift
      grace\trelu\tmissing.swift
      linus\trelo\tright.swift
      margaret\trelu\tbinary.swift
      \u{1B}[31m\trelu\tright.swift
      """, to: "class/list.txt")
    let outcome = try await desk.run("grade", "class/list.txt")
    #expect(outcome.status == 0)
    let results = try results(outcome)
    #expect(results.count == 5)
    #expect(results["ada/relu"]?["outcome"] == "passed")
    #expect(results["grace/relu"]?["error"].text?.contains("there is no file") == true)
    #expect(results["linus/relo"]?["error"] == "unknown exercise \"relo\": did you mean \"relu\"?")
    #expect(results["margaret/relu"]?["error"].text?.contains("is not a text file in UTF-8") == true)
    #expect(results.values.filter { $0["outcome"] == "could-not-grade" }.count == 4)
    #expect(try await Database.count("submission", in: desk.database) == 1)
  }

  @Test("the same command again records nothing twice, and gives the same results")
  func again() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    try desk.write(Answers.relu, to: "class/ada/relu.swift")
    try desk.write(Answers.leaky, to: "class/grace/relu.swift")
    let first = try results(try await desk.run("grade", "class"))
    let second = try results(try await desk.run("grade", "class"))
    #expect(first == second)
    #expect(try await Database.count("verdict", in: desk.database) == 2)
  }

  @Test("what was recorded before an interruption and not graded is graded under its number")
  func interrupted() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    try desk.write(Answers.relu, to: "class/ada/relu.swift")
    _ = try await desk.run("grade", "class")
    try await Database.run("DELETE FROM verdict", on: desk.database)
    let results = try results(try await desk.run("grade", "class"))
    #expect(results["ada/relu"]?["outcome"] == "passed")
    #expect(results["ada/relu"]?["submission"] == 1)
    #expect(try await Database.count("submission", in: desk.database) == 1)
  }

  @Test("what was graded for an exercise that has changed since is graded again, beside the earlier verdict")
  func changedExercise() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    try desk.write(Answers.relu, to: "class/ada/relu.swift")
    _ = try await desk.run("grade", "class")
    let catalogue = try desk.copyOfCatalogue()
    let file = "Exercises/neural-networks/relu/Checks.swift"
    try desk.write(try desk.text(file) + "\n// Changed.\n", to: file)
    let results = try results(try await desk.run("grade", "class", "--exercises", catalogue))
    #expect(results["ada/relu"]?["submission"] == 1)
    #expect(try await Database.run("SELECT count(DISTINCT digest) FROM verdict", on: desk.database) == "2")
  }

  @Test("a line of a list that is not three parts is refused with its number, and the others are graded")
  func badLine() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    try desk.write(Answers.relu, to: "relu.swift")
    let lines = ["ada\trelu\trelu.swift", "grace relu relu.swift", "\trelu\trelu.swift", "linus\t\u{FFFF}\trelu.swift"]
    let bytes = Array(lines.joined(separator: "\n").utf8).split(separator: Array("\u{FFFF}".utf8)).joined(separator: [
      0xFF
    ])
    try desk.write(Array(bytes), to: "list.txt")
    let outcome = try await desk.run("grade", "list.txt")
    #expect(outcome.status == 0)
    let errors = outcome.output.split(separator: "\n").compactMap { try? JSON(String($0))["error"].text }
    #expect(
      Set(errors) == [
        "list.txt:2: expected learner, exercise and file, separated by tabs",
        "list.txt:3: expected learner, exercise and file, separated by tabs", "list.txt:4: is not UTF-8",
      ])
    #expect(try results(outcome)["ada/relu"]?["outcome"] == "passed")
    #expect(outcome.errors.hasSuffix("Graded 4 of 4: 1 passed, 3 could not be graded.\n"))
  }

  @Test("a file without any line of a list is refused with its first line, and nothing is recorded")
  func noList() async throws {
    let desk = try Desk()
    try desk.write("ada,relu,relu.swift\ngrace,relu,relu.swift\n", to: "list.csv")
    let outcome = try await desk.run("grade", "list.csv")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("list.csv:1: expected learner, exercise and file, separated by tabs"))
    #expect(!desk.exists("data/gradus/gradus.sqlite"))
  }

  @Test("a line that names the columns is nobody's answer")
  func columns() async throws {
    let desk = try Desk()
    try desk.write("learner\texercise\tfile\nada\trelu\tmissing.swift\n", to: "list.txt")
    #expect(try results(try await desk.run("grade", "list.txt")).keys.sorted() == ["ada/relu"])
  }

  @Test("a line after an empty one keeps its own number")
  func emptyLine() async throws {
    let desk = try Desk()
    try desk.write("\n\nada relu\n", to: "list.txt")
    #expect(try await desk.run("grade", "list.txt").errors.contains("list.txt:3: expected learner"))
  }

  @Test("a list with the line ends and the mark of another system names the same learners and files")
  func otherSystem() async throws {
    let desk = try Desk()
    try desk.write(Answers.relu, to: "relu.swift")
    try desk.write("\u{FEFF}ada\trelu\trelu.swift\r\ngrace\trelu\trelu.swift\r\n", to: "list.txt")
    let outcome = try await desk.run("grade", "list.txt")
    #expect(outcome.status == 0)
    #expect(try results(outcome).mapValues(\.["outcome"]) == ["ada/relu": "passed", "grace/relu": "passed"])
  }

  @Test("a pipe, a device and a folder among what was handed in are refused, and keep nobody waiting")
  func noFiles() async throws {
    let desk = try Desk()
    try desk.write(Answers.relu, to: "class/zoe/relu.swift")
    try desk.write("", to: "class/ada/relu.swift/notes.txt")
    let script = "mkdir class/grace class/linus; mkfifo class/grace/relu.swift; ln -s /dev/zero class/linus/relu.swift"
    _ = try await Program.run("/bin/sh", ["-c", script], environment: desk.environment, in: desk.folder)
    let results = try results(try await desk.run("grade", "class"))
    #expect(results["zoe/relu"]?["outcome"] == "passed")
    for learner in ["ada", "grace"] {
      #expect(results["\(learner)/relu"]?["error"].text?.contains("is a folder, a device or a pipe") == true)
    }
    #expect(results["linus/relu"]?["error"].text?.contains("is a symbolic link") == true)
  }

  @Test("a link in what was handed in is not followed: to a right answer, to a secret, to another's folder")
  func links() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    try desk.write(Answers.relu, to: "secret/relu.swift")
    try desk.write(Answers.relu, to: "class/zoe/relu.swift")
    let script = """
      mkdir class/ada; ln -s ../../secret/relu.swift class/ada/relu.swift; ln -s ../secret class/grace
      mkdir class/linus; ln -s ../secret class/linus/deep
      """
    _ = try await Program.run("/bin/sh", ["-c", script], environment: desk.environment, in: desk.folder)
    let folder = try await desk.run("grade", "class")
    let graded = try results(folder)
    #expect(graded["ada/relu"]?["error"].text?.contains("class/ada/relu.swift is a symbolic link") == true)
    #expect(graded["grace/"]?["error"].text?.contains("class/grace is a symbolic link") == true)
    #expect(folder.errors.contains("passed over class/linus/deep"))
    #expect(graded["zoe/relu"]?["outcome"] == "passed")
    try desk.write("ada\trelu\tada/relu.swift\nlinus\trelu\tlinus/deep/relu.swift\n", to: "class/list.txt")
    let listed = try results(try await desk.run("grade", "class/list.txt"))
    #expect(listed["ada/relu"]?["error"].text?.contains("is a symbolic link") == true)
    #expect(listed["linus/relu"]?["error"].text?.contains("class/linus/deep is no folder, or a symbolic link") == true)
    #expect(try await Database.count("submission", in: desk.database) == 1)
  }

  @Test("a name with an accent is one learner's, however the accent was typed")
  func accents() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    try desk.write(Answers.relu, to: "relu.swift")
    try desk.write("Jos\u{E9}\trelu\trelu.swift\nJose\u{301}\trelu\trelu.swift\n", to: "list.txt")
    _ = try await desk.run("grade", "list.txt", "--jobs", "1")
    #expect(try await Database.count("learner", in: desk.database) == 1)
    #expect(
      try await desk.json("progress", "--learner", "Jose\u{301}")["lessons"][0]["exercises"][1]["submissions"] == 1)
    let name = ["--learner", "Jose\u{301}", "--confirm", "Jos\u{E9}"]
    #expect(try await desk.run(["erase"] + name).status == 0)
    #expect(try await Database.count("submission", in: desk.database) == 0)
  }

  @Test("a list may name its files from the root, and from the folder above")
  func paths() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    let file = try desk.write(Answers.relu, to: "relu.swift")
    try desk.write("ada\trelu\t\(file)\ngrace\trelu\t../relu.swift\n", to: "lists/list.txt")
    let results = try results(try await desk.run("grade", "lists/list.txt"))
    #expect(results.mapValues(\.["outcome"]) == ["ada/relu": "passed", "grace/relu": "passed"])
  }

  @Test("of what lies elsewhere in a folder, each thing is named, and nothing that was meant as an answer is left out")
  func passedOver() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    try desk.write(Answers.relu, to: "class/ada/relu.SWIFT")
    for name in ["class/loose.swift", "class/ada/notes.txt", "class/ada/deep/relu.swift", "class/ada/.hidden.swift"] {
      try desk.write("", to: name)
    }
    let script = "touch \"$(printf 'class/ada/r\\377.swift')\"; mkdir \"$(printf 'class/j\\377')\""
    _ = try await Program.run("/bin/sh", ["-c", script], environment: desk.environment, in: desk.folder)
    let outcome = try await desk.run("grade", "class")
    let results = try results(outcome)
    #expect(results["ada/relu"]?["outcome"] == "passed")
    #expect(results["ada/r\u{FFFD}"]?["error"].text?.contains("has a name that is not UTF-8") == true)
    #expect(results["j\u{FFFD}/"]?["error"].text?.contains("has a name that is not UTF-8") == true)
    for name in ["class/loose.swift", "class/ada/notes.txt", "class/ada/deep"] {
      #expect(outcome.errors.contains("passed over \(name): a folder of answers has them as LEARNER/EXERCISE.swift"))
    }
    #expect(!outcome.errors.contains("hidden"))
  }

  @Test("two who grade the same class at once record each answer once, and both give all results")
  func atOnce() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    for number in 0..<6 { try desk.write("// \(number)\n" + Answers.leaky, to: "class/learner\(number)/relu.swift") }
    let runs = try await withThrowingTaskGroup(of: Program.Outcome.self) { group in
      for _ in 0..<2 { group.addTask { try await desk.run("grade", "class") } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(try results(runs[0]) == results(runs[1]))
    #expect(try results(runs[0]).mapValues(\.["outcome"]).values.allSatisfy { $0 == "failed" })
    #expect(try await Database.count("submission", in: desk.database) == 6)
    #expect(try await Database.count("verdict", in: desk.database) == 6)
  }

  @Test("a list that never ends is exit code 66")
  func endless() async throws {
    let outcome = try await Desk().run("grade", "/dev/zero")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("the list /dev/zero is larger than 100 MB"))
  }

  @Test("more jobs than submissions are as many")
  func manyJobs() async throws {
    let outcome = try await Desk().run("grade", "home", "--jobs", "\(Int.max)")
    #expect(outcome.status == 0)
  }

  @Test("a folder or list that is not there is exit code 66")
  func nowhere() async throws {
    let outcome = try await Desk().run("grade", "nowhere")
    #expect(outcome.status == 66)
    #expect(outcome.errors.hasSuffix("there is no folder or list nowhere\n"))
  }

  @Test("a folder without answers has no result, and is said to have none")
  func empty() async throws {
    let outcome = try await Desk().run("grade", "home")
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("nothing to grade in home"))
  }

  @Test("--jobs below 1 is refused", arguments: ["0", "-1"])
  func jobs(count: String) async throws {
    let outcome = try await Desk().run("grade", "home", "--jobs=\(count)")
    #expect(outcome.status == 64)
    #expect(outcome.errors == "gradus: --jobs must be at least 1\n")
  }

  @Test("at a terminal a bar fills instead, and what could not be graded is named")
  func bar() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    try desk.write(Answers.relu, to: "class/ada/relu.swift")
    try desk.write(Answers.relu, to: "class/grace/relo.swift")
    let outcome = try await desk.atTerminal(["grade", "class"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("█ 2 of 2"))
    #expect(outcome.output.contains("Graded 2 of 2: 1 passed, 1 could not be graded."))
    #expect(outcome.output.contains("grace/relo: unknown exercise \"relo\": did you mean \"relu\"?"))
    #expect(!outcome.output.contains("{"))
  }
}
