import Foundation
import Grading

extension Report {
  /// The verdict for people, with `drawing` where there is one; `file` and `source` are the learner's, to point into.
  func text(for terminal: Terminal, file: String, source: [UInt8], drawing: Drawing? = nil) -> String {
    var parts = [headline(terminal)]
    if verdict.outcome == .notBuilt {
      let lines = String(decoding: source, as: UTF8.self).components(separatedBy: "\n")
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
    let code = Terminal.safe(lines[finding.line - 1])
    let mark = String(code.prefix(max(0, finding.column - 1)).map { $0 == "\t" ? "\t" : " " }) + "^"
    return "\(head)\n    \(code)\n    \(terminal.styled(mark, .green))"
  }
}
