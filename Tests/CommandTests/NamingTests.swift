import Testing

@Suite("naming exercises, files and options")
struct NamingTests {
  @Test("the exercise is the one that the file is named after")
  func baseName() async throws {
    let desk = try Desk()
    try desk.write(Answers.relu, to: "work/relu.swift")
    let result = try await desk.json("check", "work/relu.swift", "--seed", Desk.seed)
    #expect(result["exercise"] == "relu")
  }

  @Test("--exercise goes before the file's name")
  func option() async throws {
    let desk = try Desk()
    try desk.write(Answers.relu, to: "neuron.swift")
    let result = try await desk.json("check", "neuron.swift", "--exercise", "relu", "--seed", Desk.seed)
    #expect(result["exercise"] == "relu")
    #expect(result["outcome"] == "passed")
  }

  @Test(
    "a command that there is not is named, with the one that it was probably meant to be",
    arguments: [
      (["chekc", "relu.swift", "--json"], "unknown command \"chekc\": did you mean `check`?"),
      (["frobnicate"], "unknown command \"frobnicate\"; `gradus --help` lists them"),
    ])
  func unknownCommand(words: [String], said: String) async throws {
    let outcome = try await Desk().run(words)
    #expect(outcome.status == 64)
    #expect(outcome.errors == "gradus: \(said)\n")
    if words.contains("--json") { #expect(try JSON(outcome.output)["error"] == .string(said)) }
  }

  @Test("a file that is not there is said to be so, whatever its name", arguments: ["check", "submit"])
  func missingFile(command: String) async throws {
    let outcome = try await Desk().run(command, "nofile.swift")
    #expect(outcome.status == 66)
    #expect(outcome.errors == "gradus: there is no file nofile.swift\n")
  }

  @Test("- with --exercise grades standard input", arguments: ["check", "submit"])
  func standardInput(command: String) async throws {
    let result = try await Desk().json(
      command, "-", "--exercise", "relu", "--seed", Desk.seed, input: Answers.relu)
    #expect(result["outcome"] == "passed")
  }

  @Test("- without --exercise is refused, since no name says what it answers", arguments: ["check", "submit"])
  func standardInputWithoutName(command: String) async throws {
    let outcome = try await Desk().run(command, "-", input: Answers.relu)
    #expect(outcome.status == 64)
    #expect(outcome.errors == "gradus: with - for standard input, name the exercise: --exercise NAME\n")
    #expect(outcome.output == "")
  }

  @Test(
    "an unknown exercise is refused with the one that was probably meant",
    arguments: [
      ["show", "relo"], ["start", "relo"], ["hint", "relo"], ["history", "relo"], ["check", "relo.swift"],
      ["submit", "relo.swift"], ["check", "x.swift", "--exercise", "relo"],
    ])
  func nearMiss(arguments: [String]) async throws {
    let desk = try Desk()
    try desk.write(Answers.relu, to: "relo.swift")
    let outcome = try await desk.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("gradus: unknown exercise \"relo\": did you mean \"relu\"?"))
    #expect(outcome.output == "")
  }

  @Test("an unknown exercise that is like none points to the list")
  func farMiss() async throws {
    let outcome = try await Desk().run("show", "photosynthesis")
    #expect(outcome.status == 64)
    #expect(outcome.errors == "gradus: unknown exercise \"photosynthesis\"; `gradus list` names them all\n")
  }

  @Test("an unknown exercise records nothing of a submission")
  func nothingRecorded() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    try desk.write(Answers.relu, to: "relo.swift")
    _ = try await desk.run("submit", "relo.swift", "--learner", "ada")
    #expect(try await Database.count("submission", in: desk.database) == 0)
    #expect(try await Database.count("learner", in: desk.database) == 0)
  }

  @Test(
    "an unknown option is refused with exit code 64 and how the command is called",
    arguments: [["list", "--jsn"], ["check"], ["start"], ["grade", "--jobs", "two", "."]])
  func unknownOption(arguments: [String]) async throws {
    let outcome = try await Desk().run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("Usage: gradus"))
    #expect(outcome.output == "")
  }

  @Test(
    "with --json a refusal too is exactly one object on standard output, and a sentence on standard error",
    arguments: [["show", "relo"], ["check", "-"], ["list", "--exercises", "/nowhere"], ["list", "--jsn"]])
  func refusalAsJSON(arguments: [String]) async throws {
    let outcome = try await Desk().run(arguments + ["--json"])
    let object = try JSON(outcome.output)
    #expect(object["schema"] == 1)
    #expect(object["code"].integer == outcome.status)
    #expect(object["error"].text?.isEmpty == false)
    #expect(!outcome.errors.isEmpty)
  }

  @Test("the learner is the one of --learner, else of GRADUS_LEARNER, else whoever is logged in")
  func learner() async throws {
    let desk = try Desk(environment: ["GRADUS_LEARNER": "grace"])
    #expect(try await desk.json("progress", "--learner", "ada")["learner"] == "ada")
    #expect(try await desk.json("progress")["learner"] == "grace")
    let login = try await Program.run(
      "/usr/bin/id", ["-un"], environment: desk.environment, in: desk.folder
    ).output.trimmingSuffix("\n")
    #expect(try await Desk().json("progress")["learner"] == .string(login))
  }

  @Test(
    "a learner's name that is empty, too long or has a character that nobody sees is refused",
    arguments: [
      "", "a\u{1B}[31m", "a\nb", "tab\there", "\u{9B}5m", "nul\u{7F}", String(repeating: "a", count: 201), " ",
      "\u{202E}ada", "\u{FEFF}ada", "a\u{200B}da", "\u{200D}", "ada\u{2028}",
      "e" + String(repeating: "\u{301}", count: 1000),
    ])
  func badName(name: String) async throws {
    let outcome = try await Desk().run("progress", "--learner", name)
    #expect(outcome.status == 64)
    #expect(
      outcome.errors
        == "gradus: a learner's name has 1 to 200 characters, none of them a control character or one that nobody sees\n"
    )
  }

  @Test(
    "a name that is no UTF-8 is refused: it would be one with all others that are none",
    arguments: ["--learner \"$name\"", ""])
  func nameOfBytes(option: String) async throws {
    let desk = try Desk()
    let script = "name=$(printf '\\377'); GRADUS_LEARNER=$name exec '\(Program.url.path)' progress \(option)"
    let outcome = try await Program.run("/bin/sh", ["-c", script], environment: desk.environment, in: desk.folder)
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("gradus: a learner's name has 1 to 200 characters"))
  }

  @Test(
    "any other name is a learner's",
    arguments: ["Ada Lovelace", "李", "O'Brien", "می\u{200C}نا", String(repeating: "é", count: 200)])
  func goodName(name: String) async throws {
    #expect(try await Desk().json("progress", "--learner", name)["learner"] == .string(name))
  }

  @Test("a variable that is empty counts as not set")
  func emptyVariables() async throws {
    let variables = ["GRADUS_LEARNER": "", "GRADUS_DATABASE": "", "GRADUS_EXERCISES": ""]
    let desk = try Desk()
    let outcome = try await desk.run("progress", environment: variables)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(desk.exists("data/gradus/gradus.sqlite"))
  }

  @Test("the catalogue is the one of --exercises, else of GRADUS_EXERCISES, else the one that came with the program")
  func catalogue() async throws {
    let desk = try Desk()
    let lessons = { (result: JSON) in result["lessons"].elements.map(\.["lesson"]) }
    #expect(try await lessons(desk.json("list")) == ["neural-networks"])
    let other = try Desk(environment: ["GRADUS_EXERCISES": QuizFixture.write(at: desk)])
    #expect(try await lessons(other.json("list")) == ["lesson"])
    #expect(try await lessons(other.json("list", "--exercises", ShippedExercise.catalogue.path)) == ["neural-networks"])
  }

  @Test("the database is the one of --database, else of GRADUS_DATABASE, else the user's own")
  func database() async throws {
    let desk = try Desk(environment: ["GRADUS_DATABASE": "variable.sqlite"])
    _ = try await desk.run("progress", "--database", "option.sqlite")
    #expect(desk.exists("option.sqlite") && !desk.exists("variable.sqlite"))
    _ = try await desk.run("progress")
    #expect(desk.exists("variable.sqlite") && !desk.exists("data/gradus/gradus.sqlite"))
    let other = try Desk()
    _ = try await other.run("progress")
    #expect(other.exists("data/gradus/gradus.sqlite"))
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
