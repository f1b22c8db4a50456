import Foundation
import GRDB

/// Where a learner stands with one exercise.
public struct ExerciseProgress: Equatable, Sendable {
  /// How often something was submitted.
  public let submissions: Int
  /// The most points of any submission.
  public let best: Int
  /// Whether any submission passed.
  public let passed: Bool
}

/// Where a learner stands with one quiz.
public struct QuizProgress: Equatable, Sendable {
  /// How often it was taken.
  public let attempts: Int
  /// The points of the best attempt, the one with the largest share of its maximum.
  public let best: Int
  /// The most points that the best attempt could have.
  public let maximum: Int
}

/// All that is known of a learner's way, by name of exercise and quiz; what is not in it was not begun.
public struct LearnerProgress: Equatable, Sendable {
  /// By exercise.
  public let exercises: [String: ExerciseProgress]
  /// By quiz.
  public let quizzes: [String: QuizProgress]
}

extension Records {
  /// Where `learner` stands; a name that was never seen has begun nothing.
  public func progress(of learner: String) throws -> LearnerProgress {
    try read { database in
      let id = try Int64.fetchOne(database, sql: "SELECT id FROM learner WHERE name = ?", arguments: [learner])
      let exercises = try Row.fetchAll(
        database, sql: "SELECT * FROM exercise_progress WHERE learner_id = ?", arguments: [id])
      let quizzes = try Row.fetchAll(
        database, sql: "SELECT * FROM quiz_progress WHERE learner_id = ?", arguments: [id])
      return LearnerProgress(
        exercises: try table(exercises, by: "exercise") {
          ExerciseProgress(submissions: $0["submissions"], best: $0["best"], passed: $0["passed"])
        },
        quizzes: try table(quizzes, by: "quiz") {
          QuizProgress(attempts: $0["attempts"], best: $0["best"], maximum: $0["maximum"])
        })
    }
  }

  /// What `read` makes of each row, by its `name`; a group that comes twice was read from an index that is out of order.
  private func table<Progress>(
    _ rows: [Row], by name: String, _ read: (Row) -> Progress
  ) throws -> [String: Progress] {
    try rows.reduce(into: [:]) { table, row in
      guard table.updateValue(read(row), forKey: row[name]) == nil else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
    }
  }

  /// The number, from 1, of the first hint for `exercise` that `learner` has not seen.
  public func nextHint(for exercise: String, of learner: String) throws -> Int {
    try read { database in
      let seen = try Int.fetchOne(
        database,
        sql: """
          SELECT max(number) FROM hint_seen
          WHERE learner_id = (SELECT id FROM learner WHERE name = ?) AND exercise = ?
          """, arguments: [learner, exercise])
      return (seen ?? 0) + 1
    }
  }

  /// Keeps that `learner` has seen hint `number` for `exercise`.
  public func recordHint(_ number: Int, for exercise: String, of learner: String) throws {
    try write { database in
      try database.execute(
        sql: "INSERT INTO hint_seen (learner_id, exercise, number) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        arguments: [try database.learner(learner), exercise, number])
    }
  }
}
