import Exchange

extension Rule {
  /// Whether `answer` is right where `expected` is expected.
  func accepts(_ answer: Value, expecting expected: Value) -> Bool {
    switch self {
    case .equal: answer == expected
    case .within(let distance): Self.isNear(answer, expected, distance)
    case .atMost: Self.isAtMost(answer, expected)
    case .twiceTheSame: answer.elements.map { $0.count == 2 && $0[0] == $0[1] } ?? false
    }
  }

  /// What the expected value is shown with: "within 0.125".
  var note: String? {
    switch self {
    case .equal: nil
    case .within(let distance): "each number may be off by \(distance)"
    case .atMost: "or less"
    case .twiceTheSame: "the two must be the same"
    }
  }

  /// |a − b| ≤ distance for every pair of numbers; false where either is NaN, or infinite alone.
  private static func isNear(_ answer: Value, _ expected: Value, _ distance: Double) -> Bool {
    switch (answer, expected) {
    case (.double(let a), .double(let b)): a == b || abs(a - b) <= distance
    case (.array(let a), .array(let b)): a.count == b.count && zip(a, b).allSatisfy { isNear($0, $1, distance) }
    case (.record(let a, let fields), .record(let b, let others)):
      a == b && fields.map(\.label) == others.map(\.label)
        && zip(fields, others).allSatisfy { isNear($0.value, $1.value, distance) }
    default: answer == expected
    }
  }

  private static func isAtMost(_ answer: Value, _ expected: Value) -> Bool {
    switch (answer, expected) {
    case (.int(let a), .int(let b)): a <= b
    case (.double(let a), .double(let b)): a <= b
    default: false
    }
  }
}
