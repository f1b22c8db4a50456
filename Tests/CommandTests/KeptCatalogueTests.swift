import Foundation
import Testing

@Suite("what the catalogue says is what its files say, though it was kept")
struct KeptCatalogueTests {
  let desk: Desk
  let catalogue: String
  let exercise: String
  let quiz: String

  init() throws {
    desk = try Desk()
    catalogue = desk.path("shipped")
    try FileManager.default.copyItem(atPath: ShippedExercise.catalogue.path, toPath: catalogue)
    exercise = "shipped/neural-networks/relu/exercise.yaml"
    quiz = "shipped/neural-networks/quiz.yaml"
  }

  private func lesson() async throws -> JSON {
    try await desk.json("list", "--learner", "ada", "--exercises", catalogue)["lessons"][0]
  }

  @Test("a title and points that change show at once, and the second time as at first")
  func changed() async throws {
    let first = try await lesson()
    #expect(try await lesson() == first)
    let relu = try #require(first["exercises"].elements.firstIndex { $0["exercise"] == "relu" })
    try desk.write(try desk.text(exercise).replacing("points: 10", with: "points: 12"), to: exercise)
    try desk.write(try desk.text(quiz).replacing("title: Check yourself", with: "title: Look back"), to: quiz)
    for _ in 0..<2 {
      let second = try await lesson()
      #expect(second["exercises"][relu]["maximum"] == 12)
      #expect(second["quizzes"][0]["title"] == "Look back")
    }
  }

  @Test("who has passed has no more points than there are, though there were more once")
  func fewerPoints() async throws {
    try await desk.submit(Answers.relu)
    try desk.write(try desk.text(exercise).replacing("points: 10", with: "points: 8"), to: exercise)
    let relu = try #require(try await lesson()["exercises"].elements.first { $0["exercise"] == "relu" })
    #expect(relu["state"] == "passed" && relu["best"] == 8 && relu["maximum"] == 8)
  }

  @Test("what is malformed later is told with its line", arguments: ["list", "progress"])
  func malformed(command: String) async throws {
    _ = try await lesson()
    try desk.write(try desk.text(exercise).replacing("points: 10", with: "points: ten"), to: exercise)
    for _ in 0..<2 {
      let outcome = try await desk.run(command, "--exercises", catalogue)
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("relu/exercise.yaml:2: `points`"), "\(outcome.errors)")
    }
  }

  @Test("an Entry.swift that nobody calls is told, though all that was read before is unchanged")
  func entry() async throws {
    _ = try await lesson()
    try desk.write("// e\n", to: "shipped/neural-networks/relu/Entry.swift")
    let outcome = try await desk.run("list", "--exercises", catalogue)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("Entry.swift"), "\(outcome.errors)")
  }

  @Test("a lesson that is another one's copy in everything but its name has a quiz of its own name")
  func copy() async throws {
    let first = try QuizFixture.write(at: desk)
    _ = try await desk.json("list", "--exercises", first)
    let second = desk.path("second")
    try FileManager.default.createDirectory(atPath: second, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: first + "/lesson", toPath: second + "/twin")
    let quizzes = try await desk.json("list", "--exercises", second)["lessons"][0]["quizzes"]
    #expect(quizzes[0]["quiz"] == "twin")
  }

  @Test(
    "a cache that cannot be written takes nothing away",
    arguments: [["list"], ["quiz", "neural-networks", "--questions"]])
  func unwritable(arguments: [String]) async throws {
    try desk.write("a file is in the way", to: "cache")
    let outcome = try await desk.run(arguments, environment: ["XDG_CACHE_HOME": desk.path("cache")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("neural-networks") || outcome.output.contains("collapse"))
  }

  @Test("what was kept wrongly is found out anew")
  func damaged() async throws {
    let cache = desk.folder.appending(path: "cache")
    let environment = ["XDG_CACHE_HOME": cache.path]
    let first = try await desk.run("list", environment: environment)
    let shelf = cache.appending(path: "gradus/catalogue")
    let kept = try FileManager.default.contentsOfDirectory(at: shelf, includingPropertiesForKeys: nil)
    #expect(!kept.isEmpty)
    for file in kept { try Data([4, 2, 0, 0, 0, 4, 255, 255, 255, 255]).write(to: file) }
    let second = try await desk.run("list", environment: environment)
    #expect(second.status == 0 && second.output == first.output, "\(second.errors)")
  }
}
