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
      SELECT misconception, exercise, id < max(iif(outcome = 'passed', id, 0)) OVER (PARTITION BY exercise)
      FROM graded_submission
      WHERE learner_id = :learner
      UNION ALL
      SELECT a.misconception, t.quiz, t.id < max(iif(a.correct, t.id, 0)) OVER (PARTITION BY t.quiz, a.question)
      FROM attempt AS t JOIN answer AS a ON a.attempt_id = t.id
      WHERE t.learner_id = :learner
    )
    SELECT id, max(place) AS place, min(overcome) AS overcome FROM shown WHERE id IS NOT NULL GROUP BY id ORDER BY id
    """
}
