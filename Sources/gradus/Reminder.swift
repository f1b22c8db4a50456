import Catalogue
import Records

/// What a learner is told who has sent something that was never graded.
enum Reminder {
  /// Says on standard error what was left ungraded, in one line, and what to do; nothing where nothing was.
  static func show(for learner: String, in catalogue: Catalogue, _ records: Records) throws {
    // What answers an exercise that is gone cannot be graded by anybody.
    let known = Set(catalogue.lessons.flatMap(\.order))
    let left = try records.left(by: learner).filter { known.contains($0.exercise) }
    guard let first = left.first else { return }
    let oldest = "\(first.id) (\(Terminal.safe(first.exercise)))"
    complain(
      left.count == 1
        ? "gradus: submission \(oldest) was recorded but not graded: gradus resume grades it."
        : "gradus: \(left.count) submissions, from \(oldest) on, were recorded but not graded: gradus resume grades them."
    )
  }
}
