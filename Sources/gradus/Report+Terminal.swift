import Foundation
import Grading

extension Report {
  /// The verdict for people, with `drawing` where there is one; `file` and `source` are the learner's, to point into.
  func text(for terminal: Terminal, file: String, source: [UInt8], drawing: Drawing? = nil) -> String {
    var parts = [headline(terminal)]
    if verdict.outcome == .notBuilt {
      let lines = String(decoding: source, as: UTF8.self).split(omittingEmptySubsequences: false) {
        $0 == "\n" || $0 == "\r\n"
      }.map(String.init)
      parts += verdict.diagnostics.filter { $0.severity != "warning" }.map { finding($0, terminal, file, lines) }
    } else {
      parts.append(verdict.checks.map { check($0, terminal) }.joined(separator: "\n"))
    }
    if !verdict.printed.isEmpty {
      let printed = Terminal.safe(verdict.printed).split(separator: "\n").map { "    \($0)" }
      parts.append(terminal.styled("  Your code printed:", .dim) + "\n" + printed.joined(separator: "\n"))
    }
    if !verdict.remarks.isEmpty {
      let remarks = verdict.remarks.map { Terminal.wrapped("Note: " + Terminal.safe($0) + ".", indent: "  ") }
      parts.append(terminal.styled(remarks.joined(separator: "\n"), .dim))
    }
    if let drawing { parts.append(drawing.text(for: terminal)) }
    if let misconception = verdict.misconception {
      parts.append(Terminal.wrapped(Terminal.safe(misconception.says), indent: "  "))
    }
    return parts.joined(separator: "\n\n")
  }

  private func headline(_ terminal: Terminal) -> String {
    let points = "\(verdict.score) of \(verdict.maximum) points"
    return switch verdict.outcome {
    case .passed: terminal.styled("✓ \(exercise): passed", .green) + ", \(points)"
    case .failed: terminal.styled("✗ \(exercise): not yet right", .red) + ", \(points)"
    case .notBuilt: terminal.styled("✗ \(exercise): does not compile", .red)
    case .couldNotGrade:
      terminal.styled("? \(exercise): could not be graded", .yellow) + ", which counts against nobody"
    }
  }

  private func check(_ check: CheckResult, _ terminal: Terminal) -> String {
    let name = Terminal.padded(Terminal.safe(check.name), to: 62)
    let points = "\(check.score)/\(check.maximum)"
    switch check.outcome {
    case .passed:
      let proved = check.evidence == .proof ? terminal.styled("  proof", .dim) : ""
      return "  \(terminal.styled("✓", .green)) \(name)  \(points)\(proved)"
    case .notReached: return "  \(terminal.styled("·", .dim)) \(name)  not reached"
    case .failed, .stopped:
      let lines =
        [("given", check.counterexample?.input), ("expected", check.counterexample.map(expected))]
        + (check.outcome == .failed
          ? [("yours", check.counterexample?.actual), ("that is", check.message)] : [(reason(check), check.message)])
      let details = lines.compactMap { label, value in
        value.map { "      \(terminal.styled(Terminal.padded(label, to: 9), .dim)) \(Self.wrapped($0))" }
      }
      return (["  \(terminal.styled("✗", .red)) \(name)  \(points)"] + details).joined(separator: "\n")
    }
  }

  /// A value over as many lines as it takes, at its commas, under its first line.
  private static func wrapped(_ value: String) -> String {
    let most = 12
    let indent = String(repeating: " ", count: 16)
    let lines = Terminal.wrapped(Terminal.safe(value), indent: indent).split(separator: "\n")
    let shown = lines.prefix(most) + (lines.count > most ? [indent + "… (--json has all of it)"] : [])
    return String(shown.joined(separator: "\n").dropFirst(indent.count))
  }

  private func expected(_ counterexample: CheckResult.Counterexample) -> String {
    counterexample.expected + (counterexample.note.map { " (\($0))" } ?? "")
  }

  private func reason(_ check: CheckResult) -> String {
    switch check.reason {
    case .crashed, nil: "stopped"
    case .exited: "ended"
    case .timeLimit: "too slow"
    case .memoryLimit: "memory"
    case .outputLimit: "output"
    }
  }

  /// `file:line:column: severity: message`, then the line with a mark under the place.
  private func finding(
    _ finding: Verdict.Finding, _ terminal: Terminal, _ file: String, _ lines: [String]
  ) -> String {
    let place = Terminal.safe("\(file):\(finding.line):\(finding.column)")
    let severity = terminal.styled(finding.severity, finding.severity == "error" ? .red : .dim)
    let head = "  \(place): \(severity): \(Terminal.safe(finding.message))"
    guard lines.indices.contains(finding.line - 1) else { return head }
    let (before, after) = Self.parts(of: lines[finding.line - 1], at: finding.column)
    let mark = String(before.map { $0 == "\t" ? "\t" : " " }) + "^"
    return "\(head)\n    \(before)\(after)\n    \(terminal.styled(mark, .green))"
  }

  /// What stands before and after the place `column` of `line`, which the compiler counts in bytes from 1; of a line that is
  /// longer than anyone reads, what is near to it.
  private static func parts(of line: String, at column: Int) -> (before: String, after: String) {
    let longest = 160
    let near = 60
    let bytes = Array(line.utf8)
    let place = min(max(0, column - 1), bytes.count)
    var before = Terminal.safe(String(decoding: bytes[..<place].suffix(8 * longest), as: UTF8.self))
    var after = Terminal.safe(String(decoding: bytes[place...].prefix(8 * longest), as: UTF8.self))
    if before.count + after.count > longest {
      if before.count > near { before = "…" + before.suffix(near) }
      if after.count > longest - near { after = after.prefix(longest - near) + "…" }
    }
    return (before, after)
  }
}
