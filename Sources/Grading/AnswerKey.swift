import Catalogue
import Exchange
import Foundation

/// A check as its author planned it: a promise, its worth, and the arguments of each case, smallest first.
struct PlannedCheck: Equatable, Sendable {
  let name: String
  let points: Int
  let rule: Rule
  let cases: [[Value]]
}

/// All that grading an exercise needs, made once for exercise, seed and toolchain: the cases, the right answers, and
/// the answers that each known mistake gives.
struct AnswerKey: Sendable {
  let checks: [PlannedCheck]
  /// For each case the reference's answer, or the one that its author states.
  let expected: [Value]
  let misconceptions: [String: [Answer]]

  /// The one known mistake that answers every case as `answers` does; nil where none does, or several do.
  func misconception(explaining answers: [Answer]) -> String? {
    let matching = misconceptions.filter { $0.value == answers }
    return matching.count == 1 ? matching.first?.key : nil
  }
}

extension AnswerKey {
  /// The key as it is kept in the cache.
  var bytes: [UInt8] {
    let checks = checks.map { check in
      Value.array([
        .string(check.name), .int(check.points), check.rule.exchanged, .array(check.cases.map { .array($0) }),
      ])
    }
    let misconceptions = misconceptions.sorted { $0.key < $1.key }.map { id, answers in
      Value.array([.string(id), .array(answers.map(\.exchanged))])
    }
    return Frame(0, .array([.array(checks), .array(expected), .array(misconceptions)])).bytes
  }

  /// Reads ``bytes``; nil where they are no key.
  init?(_ bytes: [UInt8]) {
    guard case .array(let parts)? = Frame.all(in: bytes[...]).first?.value, parts.count == 3,
      case .array(let checks) = parts[0], case .array(let expected) = parts[1],
      case .array(let misconceptions) = parts[2]
    else { return nil }
    self.checks = checks.compactMap(PlannedCheck.init)
    self.expected = expected
    self.misconceptions = Dictionary(
      misconceptions.compactMap { value in
        guard case .array(let pair) = value, case .string(let id)? = pair.first, case .array(let answers)? = pair.last
        else { return nil }
        return (id, answers.map(Answer.init))
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension PlannedCheck {
  fileprivate init?(_ value: Value) {
    guard case .array(let parts) = value, parts.count == 4, case .string(let name) = parts[0],
      case .int(let points) = parts[1], let rule = try? Rule(exchanged: parts[2]), case .array(let cases) = parts[3]
    else { return nil }
    self.init(name: name, points: points, rule: rule, cases: cases.compactMap { ($0.elements) })
  }
}

extension Value {
  /// The elements of an array; nil for anything else.
  var elements: [Value]? {
    if case .array(let elements) = self { elements } else { nil }
  }
}

extension Answer {
  fileprivate var exchanged: Value {
    switch self {
    case .value(let value): .array([value])
    case .stopped(let reason): .string(reason.rawValue)
    case .notReached: .bool(false)
    }
  }

  fileprivate init(_ value: Value) {
    switch value {
    case .array(let values) where values.count == 1: self = .value(values[0])
    case .string(let reason): self = StopReason(rawValue: reason).map { .stopped($0) } ?? .notReached
    default: self = .notReached
    }
  }
}
