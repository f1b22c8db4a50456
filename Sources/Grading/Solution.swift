import Catalogue
import Isolation

/// The files that a solution is built from.
enum Solution {
  /// The name under which the compiler sees the learner's file, whatever the learner calls it: as `main.swift` it may
  /// have statements at the top level, such as a `print` to try something out.
  static let file = "main.swift"

  /// The modules that it is built against.
  static let modules = ["Exchange", "Neurons"]

  /// The learner's file, and the structs that it may use.
  static func sources(of exercise: Exercise, solution: [UInt8]) -> [SourceFile] {
    [SourceFile(file, solution)] + EntryFile.structures(of: exercise)
  }

  /// The author's own code that calls the learner's, where there is any.
  static func entry(of exercise: Exercise) throws -> [SourceFile] {
    guard exercise.gradedFiles.contains("Entry.swift") else { return [] }
    return [SourceFile("Entry.swift", text: try exercise.text("Entry.swift"))]
  }

  /// A file that declares what the learner is asked for; nil for a type, which is more than its declaration says.
  static func standIn(for exercise: Exercise) -> SourceFile? {
    let body: String
    if exercise.declaration.hasPrefix("func ") {
      body = " { fatalError() }"
    } else if exercise.declaration.hasPrefix("let ") {
      body = " = { fatalError() }()"
    } else {
      return nil
    }
    return SourceFile(file, text: "import Neurons\n\(exercise.declaration)\(body)\n")
  }
}
