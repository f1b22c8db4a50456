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
  /// Its path, which an URL puts together each time that it is asked.
  private let path: String
  /// Where its longer documents are kept.
  package let shelf: Shelf?

  /// Reads `lesson.yaml` of `folder`; the exercises of its order must be there, and no others.
  init(folder: URL, shelf: Shelf?) throws {
    name = folder.lastPathComponent
    self.folder = folder
    path = folder.path
    self.shelf = shelf
    var fields = try YAMLFields(
      contentsOf: folder.appending(path: "lesson.yaml"), name: "\(name)/lesson.yaml", shelf: shelf)
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
    try Self.compare(order, with: exerciseFolders, fields)
  }

  /// What decides how its exercises and its quiz, which has the lesson's name, are called and what they are worth: names and
  /// texts in order, and whether there is an `Entry.swift` where one can be.
  package func descriptions() throws -> [String] {
    func text(_ file: String) throws(CatalogueError) -> String {
      try String(catalogueFile: "\(path)/\(file)", name: "\(name)/\(file)")
    }
    let exercises = try order.flatMap { exercise in
      [exercise, has("\(exercise)/Entry.swift") ? "Entry.swift" : "", try text("\(exercise)/exercise.yaml")]
    }
    return [name] + exercises + (has("quiz.yaml") ? [try text("quiz.yaml")] : [])
  }

  /// What to tell the learner about each misconception, by id; nothing where the lesson has no `misconceptions.yaml`.
  public func misconceptions() throws -> [String: String] {
    let file = folder.appending(path: "misconceptions.yaml")
    guard FileManager.default.fileExists(atPath: file.path) else { return [:] }
    var fields = try YAMLFields(contentsOf: file, name: "\(name)/misconceptions.yaml", shelf: shelf)
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

  private var exerciseFolders: Set<String> {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return Set(names.filter { has("\($0)/exercise.yaml") })
  }

  /// Whether the lesson's folder has `file`.
  private func has(_ file: String) -> Bool {
    access("\(path)/\(file)", F_OK) == 0
  }
}
