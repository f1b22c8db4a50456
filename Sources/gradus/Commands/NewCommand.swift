import ArgumentParser
import Catalogue
import Foundation

struct NewCommand: ParsableCommand, CatalogueOptions, OutputOptions {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "A folder for a new exercise, ready to be filled.")

  @Argument(help: "The exercise's name: small letters, digits and hyphens.") var name: String
  @Option(help: ArgumentHelp("The lesson that it belongs to, where there are several.", valueName: "lesson"))
  var lesson: String?
  @Option(help: .exercises) var exercises: String?
  @Flag(help: .json) var json = false
  @Flag(help: .noColor) var noColor = false

  private struct Made: Encodable {
    let schema = 1
    let exercise: String
    let folder: String
  }

  func run() throws {
    guard Exercise.isName(name) else { throw Failure.usage("an exercise is named \(Exercise.names)") }
    guard !Skeleton.reserved.contains(name) else {
      throw Failure.usage("\(name) is a word of Swift, which no function can have as its name: choose another name")
    }
    let catalogue = try catalogue()
    guard !catalogue.lessons.contains(where: { $0.order.contains(name) }) else {
      throw Failure.usage("there is an exercise named \(name) already")
    }
    guard !catalogue.lessons.contains(where: { $0.name == name }) else {
      throw Failure.usage("\(name) is the name of a lesson, and of its quiz: choose another name")
    }
    guard lesson != nil || catalogue.lessons.count == 1 else {
      throw Failure.usage("name the lesson: --lesson \(catalogue.lessons.map(\.name).joined(separator: " or "))")
    }
    let lesson = try catalogue.lesson(lesson ?? catalogue.lessons[0].name)
    let list = lesson.folder.appending(path: "lesson.yaml")
    let folder = lesson.folder.appending(path: name)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    } catch {
      throw Failure.unwritable("\(folder.path) cannot be made: \(error.reason)")
    }
    do {
      for (file, text) in Skeleton(name: name).files {
        let url = folder.appending(path: file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url, options: .withoutOverwriting)
      }
      let before = try Data(contentsOf: list)
      try Skeleton.enter(name, in: list)
      // There are more ways to write a list than are known here.
      let order = (try? self.catalogue())?.lessons.first { $0.name == lesson.name }?.order
      guard order == lesson.order + [name] else {
        try before.write(to: list, options: .atomic)
        try FileManager.default.removeItem(at: folder)
        throw Failure.malformed(
          "cannot tell where \(list.path) has its `order`: write it as a line `order:` and a line `  - NAME` each")
      }
    } catch let error as CocoaError {
      throw Failure.unwritable("\(folder.path) cannot be written: \(error.reason)")
    }
    guard !json else { return printJSON(Made(exercise: name, folder: folder.path)) }
    print("Made \(folder.path) and its line in lesson.yaml. `gradus verify \(name)` holds already; make it yours.")
  }
}

/// The files of an exercise that doubles a number: small, whole, and meant to be replaced.
private struct Skeleton {
  let name: String

  /// The entry's name: `two-words` becomes `twoWords`.
  private var entry: String {
    let words = name.split(separator: "-")
    return words[0] + words.dropFirst().map(\.capitalized).joined()
  }

  private var head: String { "func \(entry)(_ x: Double) -> Double" }

  var files: [(String, String)] {
    [
      (
        "exercise.yaml",
        """
        # What is asked for, as one line of Swift, and what all checks together are worth.
        title: \(name)
        points: 10
        entry: "\(head)"

        """
      ),
      ("statement.md", statement),
      (
        "hints.md",
        "## First\n\nA nudge: each section is one hint.\n\n## Then\n\nNearly there, but never the solution.\n"
      ),
      ("Starter.swift", "import Neurons\n\n/// Twice x.\n\(head) {\n  notImplemented(\"\(entry)\")\n}\n"),
      ("Reference.swift", solution("The plainest right answer.", "2 * x")),
      ("Checks.swift", checks),
      ("Accepted/sum.swift", solution("Another right answer: each must pass.", "x + x")),
      ("Accepted/halved-twice.swift", solution("And one in quite another style.", "x / 0.5")),
    ]
  }

  private var statement: String {
    """
    You will be able to say what this exercise teaches.

    The formula, with the shape of everything in it:

        \(entry)(x) = 2x

    **Write** `\(entry)`:

        \(head)

    **Example**, which `gradus verify` runs:

        \(entry)(3)   // 6.0

    What is out of scope.

    """
  }

  private var checks: String {
    """
    import Authoring

    // Promises in the learner's words, what each is worth, and the cases that try it.
    func checks(_ draw: inout Draw) -> [Check] {
      [
        Check("a number is doubled", points: 10, [Case(3.0)] + draw.cases(8) { Case($0.nonzero()) })
      ]
    }

    """
  }

  private func solution(_ comment: String, _ body: String) -> String {
    "// \(comment)\n\(head) {\n  \(body)\n}\n"
  }

  /// Names that a function cannot have.
  static let reserved: Set<String> = [
    "as", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do", "else", "enum",
    "extension",
    "fallthrough", "false", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let",
    "nil",
    "operator", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct",
    "subscript",
    "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
  ]

  /// Adds the exercise's line at the end of `order` in `lesson.yaml`.
  static func enter(_ name: String, in file: URL) throws {
    var text = try String(contentsOf: file, encoding: .utf8)
    guard let key = text.firstMatch(of: /(?:^|\n)order:[ \t]*/) else { return }
    let items = text[key.range.upperBound...]
    if items.first == "[", let end = items.firstIndex(of: "]") {
      let isEmpty = items[..<end].dropFirst().allSatisfy(\.isWhitespace)
      text.replaceSubrange(end..<end, with: isEmpty ? name : ", \(name)")
    } else {
      let list = items.prefixMatch(of: /[^\n]*(?:\n[ \t]*(?:- |#)[^\n]*)*/)?.0 ?? items
      let indent = list.firstMatch(of: /\n([ \t]*)-[ ]/)?.output.1 ?? "  "
      text.replaceSubrange(list.endIndex..<list.endIndex, with: "\n\(indent)- \(name)")
    }
    try Data(text.utf8).write(to: file, options: .atomic)
  }
}
