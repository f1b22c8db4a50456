import Catalogue
import Foundation
import Testing

/// A sound catalogue of one lesson, `one`, with one exercise, `alpha`; tests then spoil it.
enum Sample {
  static let lesson = """
    title: One
    track: Basics
    number: 1
    level: beginner
    reading-minutes: 5
    prerequisites: []
    mastery: 0.5
    order: [alpha]
    """

  static let exercise = """
    title: Alpha
    points: 10
    entry: "func alpha(_ z: Double) -> Double"
    """

  /// Everything that an exercise may have but `Entry.swift`.
  static let files = [
    "exercise.yaml": exercise, "statement.md": "# Alpha\n", "hints.md": "## First\n\nTry.\n", "Starter.swift": "// s\n",
    "Checks.swift": "// c\n", "Reference.swift": "// r\n", "Misconceptions/wrong.swift": "// w\n",
    "Misconceptions/bent.swift": "// b\n", "Accepted/other.swift": "// o\n",
  ]

  static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(lesson, to: "one/lesson.yaml")
    try add("alpha", to: "one", of: folder)
    return folder
  }

  static func add(_ exercise: String, to lesson: String, of folder: TemporaryFolder) throws {
    for (name, text) in files { try folder.write(text, to: "\(lesson)/\(exercise)/\(name)") }
  }

  /// The exercise `alpha` of `folder`.
  static func alpha(of folder: TemporaryFolder) throws -> Exercise {
    try Catalogue(folder: folder.url).exercise("alpha")
  }
}

/// One thing that is wrong with a file, and what is said about it.
struct Fault: Sendable, CustomTestStringConvertible {
  /// The line or lines of the sound file that change, and into what.
  let line: String
  let becomes: String
  /// Where the fault is, and what it is.
  let at: Int?
  let problem: String
  var testDescription: String { becomes }

  init(_ line: String, _ becomes: String, at: Int?, _ problem: String) {
    self.line = line
    self.becomes = becomes
    self.at = at
    self.problem = problem
  }

  func spoil(_ text: String) -> String {
    text.replacing(line, with: becomes, maxReplacements: 1)
  }

  func error(in file: String) -> CatalogueError {
    .malformed(file: file, line: at, problem: problem)
  }
}
