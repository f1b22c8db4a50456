import Isolation

/// Sentences about what a program did before it ended.
enum Remark {
  /// The most of a program's output that is kept.
  private static let longest = 2000

  /// How the runtime says that it stops a program.
  private static var stop: Regex<(Substring, Substring?, Substring, Substring?)> {
    /(?:Submission\/main\.swift:([0-9]+): )?(Fatal error|Precondition failed|Assertion failed)(?:: (.*))?/
  }

  /// What the program printed, without what the runtime adds when it stops a program.
  static func printed(_ errors: [UInt8]) -> String {
    // Most programs print nothing, and patterns take a while to be made.
    guard !errors.isEmpty else { return "" }
    let text = String(decoding: errors.prefix(longest), as: UTF8.self)
    let frame = /[0-9]+ +[^ ]+ +0x[0-9a-f]+ .*/
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      line.firstMatch(of: stop) == nil && line != "Current stack trace:" && line.wholeMatch(of: frame) == nil
    }
    return lines.joined(separator: "\n")
  }

  /// The message with which the Swift runtime stopped the program, with the learner's line where the runtime knows it.
  static func fatalError(_ errors: [UInt8]) -> String? {
    let tail = String(decoding: errors.suffix(4 * longest), as: UTF8.self)
    guard let found = tail.split(separator: "\n").reversed().lazy.compactMap({ $0.firstMatch(of: stop) }).first?.output
    else { return nil }
    // Where something lay in memory is another place each time, and a verdict is to be the same.
    let message = String(found.3 ?? found.2).replacing(/0x[0-9a-f]{8,}/, with: "0x…")
    return found.1.map { "line \($0): \(message)" } ?? message
  }

  /// What to tell the learner about a program that ended before it answered.
  static func sentence(_ reason: StopReason, _ outcome: Sandbox.Outcome) -> String {
    switch reason {
    case .crashed:
      fatalError(outcome.errors)
        ?? (outcome.ending == .signalled(11)
          ? "the program ran out of stack, as a function does that calls itself without end"
          : "the program was ended by a signal")
    case .exited: "the program ended before it answered: it called exit, or its code ended it"
    case .timeLimit: "no answer within the time limit: is there a loop that never ends?"
    case .memoryLimit: "the program asked for more memory than the limit allows"
    case .outputLimit: "the program gave or printed more than the limit allows"
    }
  }
}
