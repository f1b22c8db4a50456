import Catalogue
import Isolation

/// The files that a solution is built from.
enum Solution {
  /// The name under which the compiler sees the learner's file, whatever the learner calls it: as `main.swift` it may
  /// have statements at the top level, such as a `print` to try something out.
  static let file = "main.swift"

  /// The modules that it is built against.
  static let modules = ["Exchange", "Neurons"]

  /// What is compiled for each solution: the learner's file, and the structs that it may use.
  static func sources(of exercise: Exercise, solution: [UInt8]) -> [SourceFile] {
    [SourceFile(file, solution)] + EntryFile.structures(of: exercise)
  }

  /// What calls that, the same for all solutions: the author's own code, where there is any, and what calls this or that.
  static func callers(of exercise: Exercise) throws -> [SourceFile] {
    try [EntryFile.serving(exercise)] + entry(of: exercise)
  }

  /// Files that declare what is called.
  ///
  /// Of a class no object can know where its members are: see ``ClassAdapter``.
  static func standIns(for exercise: Exercise) -> [SourceFile] {
    let structures = EntryFile.structures(of: exercise)
    guard ["func ", "let "].contains(where: { exercise.declaration.hasPrefix($0) }) else { return structures }
    let body = exercise.declaration.hasPrefix("let ") ? " = { fatalError() }()" : " { fatalError() }"
    return [SourceFile(file, text: "import Neurons\n\(exercise.declaration)\(body)\n")] + structures
  }

  /// The author's own code that calls the learner's, where there is any.
  static func entry(of exercise: Exercise) throws -> [SourceFile] {
    guard exercise.gradedFiles.contains("Entry.swift") else { return [] }
    return [SourceFile("Entry.swift", text: try exercise.text("Entry.swift"))]
  }
}
