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
    stray() + missing() + hints() + named()
      + (exercise.accepted.count < 2
        ? [
          .init(
            exercise, "Accepted",
            "has \(exercise.accepted.count) other right answers: write at least two, in unlike styles")
        ]
        : [])
  }

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
