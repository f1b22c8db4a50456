import Foundation
import Testing

@Suite("catalogues of one's own")
struct AuthorTests {
  @Test("new makes an exercise that list names and check grades: its own answers pass, its starter fails")
  func new() async throws {
    let desk = try Desk()
    let catalogue = try desk.copyOfCatalogue()
    let made = try await desk.json("new", "twice-as-much", "--exercises", catalogue)
    #expect(made["exercise"] == "twice-as-much")
    let folder = "Exercises/neural-networks/twice-as-much"
    #expect(made["folder"] == .string(desk.path(folder)))
    #expect(try await desk.run("list", "--exercises", catalogue).output.contains("twice-as-much"))
    for file in ["Reference", "Accepted/sum", "Accepted/halved-twice"] {
      let graded = try await desk.check(
        desk.text("\(folder)/\(file).swift"), as: "twice-as-much", "--exercises", catalogue)
      #expect(graded.outcome == "passed", "\(file): \(graded.result)")
    }
    let starter = try await desk.check(
      desk.text("\(folder)/Starter.swift"), as: "twice-as-much", "--exercises", catalogue)
    #expect(starter.outcome == "failed" && starter.score == 0)
  }

  @Test("the name of a lesson, which its quiz has, is refused")
  func nameOfALesson() async throws {
    let desk = try Desk()
    let outcome = try await desk.run("new", "neural-networks", "--exercises", try desk.copyOfCatalogue())
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("is the name of a lesson"))
  }

  @Test("a name that is taken is refused", arguments: ["relu", "neuron"])
  func taken(name: String) async throws {
    let desk = try Desk()
    let catalogue = try desk.copyOfCatalogue()
    let before = try desk.text("Exercises/neural-networks/lesson.yaml")
    let outcome = try await desk.run("new", name, "--exercises", catalogue)
    #expect(outcome.status == 64)
    #expect(outcome.errors == "gradus: there is an exercise named \(name) already\n")
    #expect(try desk.text("Exercises/neural-networks/lesson.yaml") == before)
  }

  @Test(
    "a name that is no name is refused",
    arguments: ["Layer", "two words", "../up", "-x", "a--b", "1st", "", "a/b", "é"])
  func badName(name: String) async throws {
    let desk = try Desk()
    let catalogue = try desk.copyOfCatalogue()
    let outcome = try await desk.run("new", "--exercises", catalogue, "--", name)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("an exercise is named in small letters, digits and hyphens"))
  }

  @Test("a word of Swift is refused as a name", arguments: ["class", "switch", "self"])
  func reserved(name: String) async throws {
    let desk = try Desk()
    let outcome = try await desk.run("new", name, "--exercises", desk.copyOfCatalogue())
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("\(name) is a word of Swift"))
  }

  @Test(
    "new finds the place for its line, however the order is written",
    arguments: [
      "order: []", "order: [ ] # none yet", "order:\n  - relu", "order:\n- relu # the first]\n# more to come",
      "order: [relu]", "order: [relu] # a list [of one]", "order: [\n  relu\n]", "order:\n  - relu\nlevel: beginner",
    ])
  func order(written: String) async throws {
    let desk = try Desk()
    let lesson = "title: L\ntrack: T\nnumber: 1\nreading-minutes: 1\nprerequisites: []\nmastery: 0.5\n"
    let level = written.contains("level:") ? "" : "level: beginner\n"
    try desk.write(lesson + level + written + "\n", to: "Exercises/lesson/lesson.yaml")
    if written.contains("relu") {
      try desk.write(
        "title: ReLU\npoints: 1\nentry: \"func relu(_ z: Double) -> Double\"\n",
        to: "Exercises/lesson/relu/exercise.yaml")
    }
    let outcome = try await desk.run("new", "twice", "--exercises", desk.path("Exercises"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    let listed = try await desk.run("list", "--exercises", desk.path("Exercises"))
    #expect(listed.status == 0 && listed.output.contains("twice"), "\(listed.errors)")
  }

  @Test(
    "where new cannot tell the place for its line, nothing is changed",
    arguments: ["order: !!seq [relu]", "\"order\": [relu]"])
  func oddOrder(written: String) async throws {
    let desk = try Desk()
    let lesson = "title: L\ntrack: T\nnumber: 1\nlevel: beginner\nreading-minutes: 1\nprerequisites: []\nmastery: 0.5\n"
    try desk.write(lesson + written + "\n", to: "Exercises/lesson/lesson.yaml")
    try desk.write(
      "title: ReLU\npoints: 1\nentry: \"func relu(_ z: Double) -> Double\"\n", to: "Exercises/lesson/relu/exercise.yaml"
    )
    let outcome = try await desk.run("new", "twice", "--exercises", desk.path("Exercises"))
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("has its `order`: write it as a line"))
    #expect(try desk.text("Exercises/lesson/lesson.yaml") == lesson + written + "\n")
    #expect(!desk.exists("Exercises/lesson/twice"))
  }

  @Test("a folder that is there already is not written into")
  func folderThere() async throws {
    let desk = try Desk()
    let catalogue = try desk.copyOfCatalogue()
    try desk.write("mine", to: "Exercises/neural-networks/begun/Reference.swift")
    let outcome = try await desk.run("new", "begun", "--exercises", catalogue)
    #expect(outcome.status == 73)
    #expect(try desk.text("Exercises/neural-networks/begun/Reference.swift") == "mine")
    #expect(try await desk.run("list", "--exercises", catalogue).status == 0, "the catalogue is still sound")
  }

  @Test(
    "a malformed exercise.yaml is exit code 65, with its line and key",
    arguments: [
      ("title: ReLU\npoints: ten\nentry: \"let x: Double\"\n", "exercise.yaml:2: `points` must be a whole number"),
      ("title: ReLU\npoints: 10\nentry: \"let x: Double\"\nextra: 1\n", "exercise.yaml:4: unknown key `extra`"),
      ("title: ReLU\npionts: 10\nentry: \"let x: Double\"\n", "the key `points` is missing"),
      ("title: ReLU\npoints: 10\n", "the key `entry` is missing"),
      ("title: [ReLU]\npoints: 10\nentry: \"let x: Double\"\n", "exercise.yaml:1: `title` must be a text"),
      (
        "title: ReLU\npoints: 10\nentry: \"func f(_ x: Float) -> Double\"\n",
        "exercise.yaml:3: `entry` names the type `Float`"
      ),
      ("title: ReLU\ntitle: again\npoints: 10\nentry: \"let x: Double\"\n", "stands twice"),
      ("title: \"ReLU\npoints: 10\n", "exercise.yaml:"), ("", "exercise.yaml: the file is empty"),
      ("- title\n", "exercise.yaml:1: expected `key: value` lines here"),
    ])
  func malformed(yaml: String, says: String) async throws {
    let desk = try Desk()
    let catalogue = try desk.copyOfCatalogue()
    try desk.write(yaml, to: "Exercises/neural-networks/relu/exercise.yaml")
    try desk.write(Answers.relu, to: "relu.swift")
    for arguments in [["show", "relu"], ["submit", "relu.swift", "--learner", "ada"]] {
      let outcome = try await desk.run(arguments + ["--exercises", catalogue])
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("neural-networks/relu/exercise.yaml"))
      #expect(outcome.errors.contains(says), "\(outcome.errors)")
    }
    #expect(try await desk.json("progress", "--learner", "ada")["lessons"][0]["exercises"][1]["submissions"] == 0)
  }

  @Test(
    "a catalogue that is half there is exit code 65, with the file",
    arguments: ["statement.md", "hints.md", "Starter.swift", "exercise.yaml"])
  func missingFile(file: String) async throws {
    let desk = try Desk()
    let catalogue = try desk.copyOfCatalogue()
    try FileManager.default.removeItem(atPath: "\(catalogue)/neural-networks/relu/\(file)")
    let command = ["statement.md": "show", "hints.md": "hint", "Starter.swift": "start"][file] ?? "show"
    let outcome = try await desk.run(command, "relu", "--exercises", catalogue)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("relu"))
    #expect(!desk.exists("relu.swift"))
  }

  @Test("an exercise that cannot grade is its author's fault: exit code 65, its file, and nothing recorded")
  func brokenChecks() async throws {
    let desk = try Desk()
    let catalogue = try desk.copyOfCatalogue()
    try desk.write(
      "import Authoring\nfunc checks(_ draw: inout Draw) -> [Check] { nonsense }\n",
      to: "Exercises/neural-networks/relu/Checks.swift")
    try desk.write(Answers.relu, to: "relu.swift")
    let outcome = try await desk.run("submit", "relu.swift", "--learner", "ada", "--exercises", catalogue)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("neural-networks/relu/Checks.swift:2: does not compile: cannot find 'nonsense'"))
    #expect(try await Database.count("submission", in: desk.database) == 0)
  }

  @Test("verify of everything finds texts that nothing uses, and questions that name no text")
  func lessons() async throws {
    let desk = try Desk()
    try desk.write(
      """
      title: L
      track: T
      number: 1
      level: beginner
      reading-minutes: 1
      prerequisites: []
      mastery: 0.75
      order: []
      """, to: "Exercises/lesson/lesson.yaml")
    try desk.write("idle: Nobody is told this.\n", to: "Exercises/lesson/misconceptions.yaml")
    try desk.write(
      """
      title: Q
      questions:
        - id: pick
          kind: choice
          ask: Which?
          points: 1
          options:
            - {id: a, text: A, feedback: No., misconception: unknown}
            - {id: b, text: B, feedback: Yes., correct: true}
      """, to: "Exercises/lesson/quiz.yaml")
    let outcome = try await desk.run("verify", "--exercises", desk.path("Exercises"))
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("lesson/misconceptions.yaml: no exercise and no question uses idle"))
    #expect(outcome.output.contains("lesson/quiz.yaml: the question pick names the misconception unknown"))
  }
}
