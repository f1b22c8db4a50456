import Catalogue
import Foundation

/// A Swift package around an exercise's starter, for editors: it has the learner's vocabulary, and what Gradus declares.
struct StarterPackage {
  let exercise: Exercise

  /// Writes all but the starter itself into `folder`, which must not exist; a file that is there is never written over.
  func write(into folder: URL) throws {
    let files = FileManager.default
    let answer = folder.appending(path: "Sources/Answer")
    let neurons = folder.appending(path: "Sources/Neurons")
    try files.createDirectory(at: answer, withIntermediateDirectories: true)
    try Data(manifest.utf8).write(to: folder.appending(path: "Package.swift"), options: .withoutOverwriting)
    try files.copyItem(at: Installation.home.appending(path: "Sources/Neurons"), to: neurons)
    guard !exercise.structures.isEmpty else { return }
    try Data(given.utf8).write(to: answer.appending(path: "Given.swift"), options: .withoutOverwriting)
  }

  private var manifest: String {
    """
    // swift-tools-version: 6.0

    import PackageDescription

    // For your editor: Gradus itself reads only the file of your answer.
    let package = Package(
      name: "\(exercise.name)",
      targets: [
        .target(name: "Neurons"),
        .target(name: "Answer", dependencies: ["Neurons"], swiftSettings: [.swiftLanguageMode(.v5)]),
      ]
    )

    """
  }

  private var given: String {
    let declarations = exercise.structures.map { structure in
      "struct \(structure.name) {\n" + structure.fields.map { "  var \($0.name): \($0.type)\n" }.joined() + "}\n"
    }
    return "// Gradus declares this for you; it is here so that your editor knows it.\n\n"
      + declarations.joined(separator: "\n")
  }
}
