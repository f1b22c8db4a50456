import Exchange
import Neurons

/// What became of one question.
enum Answer: Equatable, Sendable {
  /// The value that came back.
  case value(Value)
  /// The program ended before it answered.
  case stopped(StopReason)
  /// The question was not asked, because an earlier one ended the program and there was no going on.
  case notReached
}

extension Answer {
  /// Whether both come from the same way of thinking: equal, but for what another order of the same sums changes.
  ///
  /// A right answer's numbers are chosen so that nothing is rounded; a mistake's numbers are whatever they become.
  func isLike(_ other: Answer) -> Bool {
    if case .value(let a) = self, case .value(let b) = other { a.isLike(b) } else { self == other }
  }
}

extension Value {
  fileprivate func isLike(_ other: Value) -> Bool {
    switch (self, other) {
    case (.double(let a), .double(let b)): Self.isLike(a, b)
    case (.array(let a), .array(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.isLike($1) }
    case (.record(let a, let fields), .record(let b, let others)):
      a == b && fields.map(\.label) == others.map(\.label)
        && zip(fields, others).allSatisfy { $0.value.isLike($1.value) }
    default: self == other
    }
  }

  /// Within 2⁻³⁰ of the larger one: far above what rounding does, and far below what a mistake does.
  private static func isLike(_ a: Double, _ b: Double) -> Bool {
    a == b || (a.isNaN && b.isNaN) || (abs(a - b) <= 0x1p-30 * max(abs(a), abs(b), 0x1p-20) && a.isFinite && b.isFinite)
  }
}

/// Why a program ended before it answered.
public enum StopReason: String, Codable, Sendable {
  case crashed
  case exited
  case timeLimit = "time-limit"
  case memoryLimit = "memory-limit"
  case outputLimit = "output-limit"
}

/// A solution's answers to all cases, in the key's order, and what it said on the way.
struct Transcript: Sendable {
  var answers: [Answer]
  /// The network that was described, where one was asked for.
  var network: Network?
  /// For each case at which the program stopped: the sentence to show.
  var remarks: [Int: String] = [:]
  /// What the program printed, cut to a readable length.
  var printed = ""
}
