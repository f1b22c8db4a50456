import Catalogue
import Isolation

/// The files that a solution is built from.
enum Solution {
  /// The name under which the compiler sees the learner's file, whatever the learner calls it: as `main.swift` it may
  /// have statements at the top level, such as a `print` to try something out.
  static let file = "main.swift"

  /// The modules that it is built against.
  static let modules = ["Exchange", "Neurons"]

  /// What is compiled for each solution: the learner's file, the structs that it may use, and the author's own code where
  /// the learner writes a type, as no object can be made beforehand of what uses that.
  static func sources(of exercise: Exercise, solution: [UInt8]) throws -> [SourceFile] {
    [SourceFile(file, solution)] + EntryFile.structures(of: exercise)
      + (asksForType(exercise) ? try entry(of: exercise) : [])
  }

  /// What calls that, the same for all solutions.
  static func callers(of exercise: Exercise) throws -> [SourceFile] {
    [EntryFile.serving(exercise)] + (asksForType(exercise) ? [] : try entry(of: exercise))
  }

  /// Files that declare what is called.
  static func standIns(for exercise: Exercise) -> [SourceFile] {
    let declaration = asksForType(exercise) ? exercise.entry.description : exercise.declaration
    let body = declaration.hasPrefix("let ") ? " = { fatalError() }()" : " { fatalError() }"
    return [SourceFile(file, text: "import Neurons\n\(declaration)\(body)\n")] + EntryFile.structures(of: exercise)
  }

  /// The author's own code that calls the learner's, where there is any.
  static func entry(of exercise: Exercise) throws -> [SourceFile] {
    guard exercise.gradedFiles.contains("Entry.swift") else { return [] }
    return [SourceFile("Entry.swift", text: try exercise.text("Entry.swift"))]
  }

  /// Whether the learner writes a type, and neither a function nor a value.
  private static func asksForType(_ exercise: Exercise) -> Bool {
    !["func ", "let "].contains { exercise.declaration.hasPrefix($0) }
  }
}
