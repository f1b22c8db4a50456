public import Catalogue
import Foundation

/// A lesson's questions, from its `quiz.yaml`.
public struct Quiz: Sendable {
  /// The lesson's name, which is the quiz's too.
  public let name: String
  /// The title for people.
  public let title: String
  /// The questions in order.
  public let questions: [Question]

  /// More questions, which an attempt at all of them adds.
  public let pool: [Question]

  /// All points that there are.
  public var maximum: Int { questions.reduce(0) { $0 + $1.maximum } }

  /// Reads the lesson's `quiz.yaml`; throws `CatalogueError` with file and line where it is malformed.
  public init(lesson: Lesson) throws {
    try self.init(lesson: lesson.name, folder: lesson.folder, shelf: lesson.shelf)
  }

  package init(lesson name: String, folder: URL, shelf: Shelf? = nil) throws {
    self.name = name
    var fields = try YAMLFields(
      contentsOf: folder.appending(path: "quiz.yaml"), name: "\(name)/quiz.yaml", shelf: shelf)
    title = try fields.text("title")
    questions = try fields.list("questions").map(Self.question)
    pool = try fields.optionalList("pool").map(Self.question)
    try fields.finish()
    let ids = (questions + pool).map(\.id)
    if let twice = ids.firstRepeated {
      throw fields.error("questions", "has two questions with the id \(twice)")
    }
    guard !questions.isEmpty else { throw fields.error("questions", "has no question") }
  }

  init(name: String, title: String, questions: [Question], pool: [Question]) {
    self.name = name
    self.title = title
    self.questions = questions
    self.pool = pool
  }

  private static func question(_ fields: YAMLFields) throws -> Question {
    var fields = fields
    return try Question(&fields)
  }
}
