public import Foundation

/// A folder of exercises with a quiz, in the order in which they are learned.
public struct Lesson: Sendable {
  /// The folder's name.
  public let name: String
  /// The title for people.
  public let title: String
  /// The series of lessons that it belongs to.
  public let track: String
  /// Its place in the track, from 1.
  public let number: Int
  /// Whom it is for, such as "beginner".
  public let level: String
  /// How long the lesson takes to read.
  public let readingMinutes: Int
  /// The lessons to complete before.
  public let prerequisites: [String]
  /// The share of the quiz's points, 0...1, from which the quiz counts as mastered.
  public let mastery: Double
  /// The exercises' names in order.
  public let order: [String]
  /// The lesson's folder.
  public let folder: URL

  /// Reads `lesson.yaml` of `folder`; the exercises of its order must be there, and no others.
  init(folder: URL) throws {
    name = folder.lastPathComponent
    self.folder = folder
    var fields = try YAMLFields(contentsOf: folder.appending(path: "lesson.yaml"), name: "\(name)/lesson.yaml")
    title = try fields.text("title")
    track = try fields.text("track")
    number = try fields.positive("number")
    level = try fields.text("level")
    readingMinutes = try fields.positive("reading-minutes")
    prerequisites = try fields.texts("prerequisites")
    mastery = try fields.number("mastery")
    order = try fields.texts("order")
    try fields.finish()
    guard (0...1).contains(mastery) else { throw fields.error("mastery", "must lie between 0 and 1") }
    try Self.compare(order, with: Self.exerciseFolders(folder), fields)
  }

  /// What to tell the learner about each misconception, by id; nothing where the lesson has no `misconceptions.yaml`.
  public func misconceptions() throws -> [String: String] {
    let file = folder.appending(path: "misconceptions.yaml")
    guard FileManager.default.fileExists(atPath: file.path) else { return [:] }
    var fields = try YAMLFields(contentsOf: file, name: "\(name)/misconceptions.yaml")
    return try Dictionary(uniqueKeysWithValues: fields.keys.map { ($0, try fields.text($0)) })
  }

  private static func compare(_ order: [String], with folders: Set<String>, _ fields: YAMLFields) throws {
    if let twice = order.firstRepeated {
      throw fields.error("order", "names \(twice) twice")
    }
    if let missing = order.first(where: { !folders.contains($0) }) {
      throw fields.error("order", "names \(missing), but there is no folder with an exercise.yaml of that name")
    }
    if let extra = folders.subtracting(order).min() {
      throw fields.error("order", "does not name the exercise \(extra), whose folder is there: add its line")
    }
  }

  private static func exerciseFolders(_ folder: URL) -> Set<String> {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return Set(
      names.filter {
        FileManager.default.fileExists(atPath: folder.appending(path: $0).appending(path: "exercise.yaml").path)
      })
  }
}
