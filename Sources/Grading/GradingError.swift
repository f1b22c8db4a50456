/// What keeps an exercise from grading anything: a fault of its author, never of a learner.
public enum GradingError: Error, Equatable, CustomStringConvertible {
  /// A file of the exercise does not do what the exercise needs of it.
  case exercise(file: String, problem: String)

  /// What is wrong, and where.
  public var description: String {
    switch self {
    case .exercise(let file, let problem): "\(file): \(problem)"
    }
  }
}
