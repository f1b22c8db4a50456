import Catalogue
import Foundation
import Isolation
import Testing

@testable import Grading

/// A grader, and exercises that a test writes itself.
struct Fixture: Sendable {
  let grader: Grader
  let workshop: Workshop
  let sandbox: Sandbox
  private let cache: Scratch

  private static let made = Task { try await Fixture() }

  static var shared: Fixture {
    get async throws { try await made.value }
  }

  private init() async throws {
    cache = try Scratch()
    let sources = URL(filePath: #filePath).appending(path: "../../../Sources").standardized
    let modules = ["Neurons", "Exchange", "Authoring"].map { Module($0, sources: sources.appending(path: $0)) }
    workshop = try await Workshop(modules: modules, cache: cache.url, onFirstUse: {})
    sandbox = try await Sandbox(isolated: true, folder: cache.url)
    grader = Grader(workshop: workshop, sandbox: sandbox, cache: cache.url)
  }

  /// The verdict on `solution` for the exercise that `files` make; every misconception's text is its id.
  func grade(_ solution: String, _ files: [String: String], seed: String = "test") async throws -> Verdict {
    let scratch = try Scratch()
    let exercise = try Self.exercise(files, in: scratch.url)
    let texts = Dictionary(uniqueKeysWithValues: exercise.misconceptions.map { ($0, "says \($0)") })
    return try await grader.grade(Array(solution.utf8), for: exercise, seed: seed) { texts }
  }

  /// A catalogue of one exercise named `sample`.
  static func exercise(_ files: [String: String], in folder: URL) throws -> Exercise {
    let lesson = folder.appending(path: "lesson")
    let yaml = """
      title: T
      track: T
      number: 1
      level: beginner
      reading-minutes: 1
      prerequisites: []
      mastery: 0.75
      order: [sample]
      """
    for (file, text) in files.mapKeys({ "sample/\($0)" }).merging(["lesson.yaml": yaml], uniquingKeysWith: { $1 }) {
      let url = lesson.appending(path: file)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return try Catalogue(folder: folder).exercise("sample")
  }

  /// The exercise that most tests need: doubling a number, with three checks of one case each.
  static let double = [
    "exercise.yaml": "title: T\npoints: 6\nentry: \"func double(_ x: Double) -> Double\"\n",
    "Reference.swift": "func double(_ x: Double) -> Double { 2 * x }",
    "Checks.swift": """
    import Authoring
    func checks(_ draw: inout Draw) -> [Check] {
      [
        Check("one", points: 1, [Case(1.0)]),
        Check("some", points: 2, [Case(3.0), Case(-2.0)]),
        Check("many", points: 3, draw.cases(5) { Case($0.nonzero(in: 4...99)) }),
      ]
    }
    """,
    "Misconceptions/squared.swift": "func double(_ x: Double) -> Double { x * x }",
    "Misconceptions/plus-two.swift": "func double(_ x: Double) -> Double { x + 2 }",
  ]
}

extension Dictionary {
  fileprivate func mapKeys(_ name: (Key) -> Key) -> [Key: Value] {
    Dictionary(uniqueKeysWithValues: map { (name($0.key), $0.value) })
  }
}
