import Catalogue
import Isolation

/// What a solution is compiled from.
enum Solution {
  /// The name under which the compiler sees the learner's file, whatever the learner calls it: as `main.swift` it may
  /// have statements at the top level, such as a `print` to try something out.
  static let file = "main.swift"

  static func sources(of exercise: Exercise, solution: [UInt8]) throws -> [SourceFile] {
    var sources = [SourceFile(file, solution), EntryFile.serving(exercise)]
    if exercise.gradedFiles.contains("Entry.swift") {
      sources.append(SourceFile("Entry.swift", text: try exercise.text("Entry.swift")))
    }
    return sources
  }
}
