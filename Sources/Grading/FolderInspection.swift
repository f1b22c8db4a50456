import Catalogue
import Foundation

/// What can be said of an exercise's folder by looking at it.
struct FolderInspection {
  let exercise: Exercise
  let texts: [String: String]

  private static let needed = [
    "exercise.yaml", "statement.md", "hints.md", "Starter.swift", "Reference.swift", "Checks.swift",
  ]

  func findings() -> [Verifier.Finding] {
    misnamed() + stray() + missing() + hints() + named() + declared() + twins()
      + (exercise.accepted.count < 2
        ? [
          .init(
            exercise, "Accepted",
            "has \(exercise.accepted.count) other right answers: write at least two, in unlike styles")
        ]
        : [])
  }

  private func misnamed() -> [Verifier.Finding] {
    let forms = exercise.misconceptions.filter {
      let parts = $0.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return !parts.allSatisfy(Exercise.isName)
    }
    return (Exercise.isName(exercise.name) ? [] : [.init(exercise, "", "is named otherwise than \(Exercise.names)")])
      + forms.map {
        .init(
          exercise, "Misconceptions/\($0).swift", "is named otherwise than \(Exercise.names), or with a + between two")
      }
  }

  /// The statement shows what is to be written, or learners would guess.
  private func declared() -> [Verifier.Finding] {
    guard let statement = try? exercise.text("statement.md") else { return [] }
    let wanted = exercise.declaration.hasPrefix("func ") ? exercise.declaration : exercise.declaredName
    guard !Self.bare(statement).contains(Self.bare(wanted)) else { return [] }
    return [.init(exercise, "statement.md", "does not show `\(wanted)`, which exercise.yaml asks for")]
  }

  /// Solutions that show nothing new.
  private func twins() -> [Verifier.Finding] {
    var seen: [String: String] = [:]
    let files =
      ["Reference.swift"] + exercise.accepted.map { "Accepted/\($0).swift" }
      + exercise.misconceptions.map { "Misconceptions/\($0).swift" }
    return files.compactMap { file in
      guard let text = try? exercise.text(file) else { return nil }
      let code = Self.bare(
        text.split(separator: "\n").map { $0.prefix(upTo: $0.firstRange(of: "//")?.lowerBound ?? $0.endIndex) }.joined()
      )
      if let twin = seen[code] { return .init(exercise, file, "has the same code as \(twin): remove one of them") }
      seen[code] = file
      return nil
    }
  }

  private static func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  private func missing() -> [Verifier.Finding] {
    Self.needed.filter { !FileManager.default.fileExists(atPath: exercise.folder.appending(path: $0).path) }
      .map { .init(exercise, $0, "is missing") }
  }

  /// Files that no rule gives a meaning to: a misspelled name, or something left behind.
  private func stray() -> [Verifier.Finding] {
    let known = Set(
      Self.needed + ["Entry.swift"] + exercise.accepted.map { "Accepted/\($0).swift" }
        + exercise.misconceptions.map { "Misconceptions/\($0).swift" })
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: exercise.folder.path)) ?? []
    let folders = ["Accepted", "Misconceptions"]
    return files.filter { !known.contains($0) && !folders.contains($0) }.sorted()
      .map { .init(exercise, $0, "is no file of an exercise: remove it, or correct its name") }
  }

  private func hints() -> [Verifier.Finding] {
    let count = (try? exercise.hints().count) ?? 0
    return count > 0 ? [] : [.init(exercise, "hints.md", "has no hint: begin each with a `## ` heading")]
  }

  private func named() -> [Verifier.Finding] {
    exercise.misconceptions.compactMap { form in
      let id = Exercise.misconception(ofForm: form)
      return texts[id] == nil
        ? .init(exercise, "Misconceptions/\(form).swift", "has no text in misconceptions.yaml: add the key `\(id)`")
        : nil
    }
  }
}
