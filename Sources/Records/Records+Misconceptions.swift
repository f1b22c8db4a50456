import Foundation
import GRDB

/// A misunderstanding that a learner has shown, and whether the same task was done right afterwards.
public struct MetMisconception: Equatable, Sendable, Codable, FetchableRecord {
  /// The misunderstanding.
  public let id: String
  /// The exercise, or the quiz, in which it showed.
  public let place: String
  /// Whether that exercise passed, or that question was answered right, since, wherever it showed.
  public let overcome: Bool
}

extension Records {
  /// The misunderstandings that `learner` has met, by name: named in a verdict, or chosen in a quiz.
  public func misconceptions(of learner: String) throws -> [MetMisconception] {
    try read { database in
      let id = try Int64.fetchOne(database, sql: "SELECT id FROM learner WHERE name = ?", arguments: [learner])
      return try MetMisconception.fetchAll(database, sql: Self.met, arguments: ["learner": id])
    }
  }

  private static let met = """
    WITH shown (id, place, overcome) AS (
      SELECT g.misconception, g.exercise, EXISTS (
        SELECT 1 FROM graded_submission AS later
        WHERE later.learner_id = g.learner_id AND later.exercise = g.exercise AND later.id > g.id
          AND later.outcome = 'passed')
      FROM graded_submission AS g
      WHERE g.learner_id = :learner AND g.misconception IS NOT NULL
      UNION ALL
      SELECT a.misconception, t.quiz, EXISTS (
        SELECT 1 FROM attempt AS later JOIN answer AS right ON right.attempt_id = later.id
        WHERE later.learner_id = t.learner_id AND later.quiz = t.quiz AND later.id > t.id
          AND right.question = a.question AND right.correct)
      FROM attempt AS t JOIN answer AS a ON a.attempt_id = t.id
      WHERE t.learner_id = :learner AND a.misconception IS NOT NULL
    )
    SELECT id, max(place) AS place, min(overcome) AS overcome FROM shown GROUP BY id ORDER BY id
    """
}
