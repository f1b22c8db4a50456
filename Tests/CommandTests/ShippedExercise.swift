import Foundation

/// What lies in the catalogue that came with the program.
struct ShippedExercise {
  let lesson: String
  let name: String

  static let catalogue = Program.checkout.appending(path: "Exercises")

  /// The contents of a file of the catalogue.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: catalogue.appending(path: path), encoding: .utf8)
  }

  /// Every folder with an exercise.yaml.
  static func all() throws -> [ShippedExercise] {
    try folders(in: "").flatMap { lesson in
      try folders(in: lesson).filter { exists("\(lesson)/\($0)/exercise.yaml") }
        .map { ShippedExercise(lesson: lesson, name: $0) }
    }
  }

  static func names() throws -> [String] { try all().map(\.name) }

  private static func folders(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: catalogue.appending(path: folder).path)
      .filter { isFolder("\(folder)/\($0)") }.sorted()
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: catalogue.appending(path: path).path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: catalogue.appending(path: path).path)
  }
}
