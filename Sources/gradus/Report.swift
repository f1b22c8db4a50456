import Foundation
import Grading
import Records

/// A verdict with whose it is: the result of `check` and `submit` as the contract has it.
struct Report: Encodable {
  let exercise: String
  let learner: String
  /// The number under which it is recorded; nil for `check`.
  let submission: Int64?
  let verdict: Verdict

  private enum CodingKeys: CodingKey {
    case schema, exercise, learner, submission
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(1, forKey: .schema)
    try container.encode(exercise, forKey: .exercise)
    try container.encode(learner, forKey: .learner)
    try container.encode(submission, forKey: .submission)
    try verdict.encode(to: encoder)
  }

  /// The verdict as it is recorded.
  var record: VerdictRecord {
    VerdictRecord(
      outcome: verdict.outcome.rawValue, score: verdict.score, maximum: verdict.maximum,
      misconception: verdict.misconception?.id, digest: verdict.digest, result: json(self))
  }

  /// 0 where it passed, 1 where not.
  var exitCode: Int32 { verdict.outcome == .passed ? 0 : 1 }
}
