public import Foundation

/// The Exercises folder: lessons, each a folder of exercises.
///
/// Exercises are found when the program runs, so a new folder needs no build. Names of exercises are unique across
/// lessons, since a learner names them alone.
public struct Catalogue: Sendable {
  /// The lessons by track and number.
  public let lessons: [Lesson]

  /// Reads all `lesson.yaml` under `folder`.
  public init(folder: URL) throws {
    try self.init(folder: folder, shelf: nil)
  }

  /// Reads all `lesson.yaml` under `folder`; an exercise's own files are read when it is asked for.
  ///
  /// What takes long to read is kept on `shelf`, if there is one, for the next time.
  package init(folder: URL, shelf: Shelf?) throws {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      throw CatalogueError.malformed(
        file: folder.path, line: nil,
        problem: "there is no catalogue of exercises here; name its folder with --exercises")
    }
    let folders = names.map { folder.appending(path: $0) }.filter {
      FileManager.default.fileExists(atPath: $0.appending(path: "lesson.yaml").path)
    }
    lessons = try folders.map { try Lesson(folder: $0, shelf: shelf) }.sorted {
      ($0.track, $0.number, $0.name) < ($1.track, $1.number, $1.name)
    }
    guard !lessons.isEmpty else {
      throw CatalogueError.malformed(
        file: folder.path, line: nil, problem: "no folder in it has a lesson.yaml, so it is no catalogue of exercises")
    }
    for lesson in lessons {
      guard let unknown = lesson.prerequisites.first(where: { name in !lessons.contains { $0.name == name } }) else {
        continue
      }
      throw CatalogueError.malformed(
        file: "\(lesson.name)/lesson.yaml", line: nil,
        problem: "`prerequisites` names \(unknown), which is no lesson here")
    }
    let all = lessons.flatMap(\.order)
    // A quiz has its lesson's name, and a learner asks for the history of either by its name alone.
    if let both = lessons.map(\.name).first(where: all.contains) {
      throw CatalogueError.malformed(
        file: folder.path, line: nil, problem: "\(both) is the name of a lesson and of an exercise; rename one of them")
    }
    if let twice = all.firstRepeated {
      throw CatalogueError.malformed(
        file: folder.path, line: nil, problem: "two lessons have an exercise named \(twice); names must be unique")
    }
  }

  /// The exercise `name`; throws ``CatalogueError/unknown(kind:name:near:)`` where there is none.
  public func exercise(_ name: String) throws -> Exercise {
    guard let lesson = lessons.first(where: { $0.order.contains(name) }) else {
      throw CatalogueError.unknown(
        kind: "exercise", name: name, near: nearest(to: name, among: lessons.flatMap(\.order)))
    }
    return try Exercise(lesson: lesson.name, folder: lesson.folder.appending(path: name))
  }

  /// The lesson `name`; throws ``CatalogueError/unknown(kind:name:near:)`` where there is none.
  public func lesson(_ name: String) throws(CatalogueError) -> Lesson {
    guard let lesson = lessons.first(where: { $0.name == name }) else {
      throw CatalogueError.unknown(kind: "lesson", name: name, near: nearest(to: name, among: lessons.map(\.name)))
    }
    return lesson
  }
}

extension [String] {
  /// The first element that stands here a second time; nil where all differ.
  package var firstRepeated: String? {
    var seen = Set<String>()
    return first { !seen.insert($0).inserted }
  }
}
