import Catalogue
import Exchange
import Foundation
import Quizzes

/// What there is to do: a catalogue with its exercises and quizzes by title and points.
struct Course: Sendable {
  /// An exercise or a quiz.
  struct Assignment: Equatable, Sendable {
    let name: String
    let title: String
    let maximum: Int
  }

  struct Unit: Sendable {
    let lesson: Lesson
    let exercises: [Assignment]
    let quizzes: [Assignment]
  }

  let catalogue: Catalogue
  let units: [Unit]

  /// Reads all of `catalogue`; throws where any of it is malformed.
  init(_ catalogue: Catalogue) throws {
    self.catalogue = catalogue
    units = try catalogue.lessons.map { lesson in
      let find = { try Self.assignments(of: lesson, in: catalogue) }
      let assignments =
        try lesson.shelf?.thing(
          "assignments", from: lesson.descriptions(), read: Self.assignments, write: Self.bytes, find: find)
        ?? find()
      return Unit(lesson: lesson, exercises: assignments[0], quizzes: assignments[1])
    }
  }

  /// The exercises and the quizzes of `lesson`.
  private static func assignments(of lesson: Lesson, in catalogue: Catalogue) throws -> [[Assignment]] {
    [
      try lesson.order.map(catalogue.exercise).map { Assignment(name: $0.name, title: $0.title, maximum: $0.points) },
      try Quiz.all(of: lesson).map { Assignment(name: $0.name, title: $0.title, maximum: $0.maximum) },
    ]
  }

  private static func bytes(_ assignments: [[Assignment]]) -> [UInt8] {
    Value.array(
      assignments.map { .array($0.map { .array([.string($0.name), .string($0.title), .int($0.maximum)]) }) }
    ).bytes
  }

  private static func assignments(_ bytes: [UInt8]) -> [[Assignment]]? {
    var reader = ByteReader(bytes[...])
    guard case .array(let groups)? = try? reader.value(), reader.remaining == 0, groups.count == 2 else { return nil }
    let assignments = groups.compactMap { group -> [Assignment]? in
      guard case .array(let values) = group else { return nil }
      let assignments = values.compactMap(Assignment.init)
      return assignments.count == values.count ? assignments : nil
    }
    return assignments.count == groups.count ? assignments : nil
  }
}

extension Course.Assignment {
  fileprivate init?(_ value: Value) {
    guard case .array(let parts) = value, parts.count == 3, case .string(let name) = parts[0],
      case .string(let title) = parts[1], case .int(let maximum) = parts[2]
    else { return nil }
    self.init(name: name, title: title, maximum: maximum)
  }
}

extension Catalogue {
  /// What to tell learners about misconceptions, of all lessons together.
  func misconceptions() throws -> [String: String] {
    try lessons.reduce(into: [:]) { texts, lesson in
      texts.merge(try lesson.misconceptions(), uniquingKeysWith: { first, _ in first })
    }
  }
}

extension Quiz {
  /// The lesson's quiz, if it has one.
  static func all(of lesson: Lesson) throws -> [Quiz] {
    let file = lesson.folder.appending(path: "quiz.yaml").path
    guard FileManager.default.fileExists(atPath: file) else { return [] }
    return [try Quiz(lesson: lesson)]
  }
}
