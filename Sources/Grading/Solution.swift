import Catalogue
import Isolation

/// What a solution is compiled from.
enum Solution {
  /// The name under which the compiler sees the learner's file, whatever the learner calls it: as `main.swift` it may
  /// have statements at the top level, such as a `print` to try something out.
  static let file = "main.swift"

  static func sources(of exercise: Exercise, solution: [UInt8]) throws -> [SourceFile] {
    [SourceFile(file, solution), EntryFile.serving(exercise)] + (try entry(of: exercise))
  }

  /// The author's own code that calls the learner's, where there is any.
  static func entry(of exercise: Exercise) throws -> [SourceFile] {
    guard exercise.gradedFiles.contains("Entry.swift") else { return [] }
    return [SourceFile("Entry.swift", text: try exercise.text("Entry.swift"))]
  }
}
