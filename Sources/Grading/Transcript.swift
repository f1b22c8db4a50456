import Exchange

/// What became of one question.
enum Answer: Equatable, Sendable {
  /// The value that came back.
  case value(Value)
  /// The program ended before it answered.
  case stopped(StopReason)
  /// The question was not asked, because an earlier one ended the program and there was no going on.
  case notReached
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
  /// For each case at which the program stopped: the sentence to show.
  var remarks: [Int: String] = [:]
  /// What the program printed, cut to a readable length.
  var printed = ""
}
