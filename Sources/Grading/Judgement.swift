import Catalogue
import Exact
import Exchange

/// Holds a transcript against the key: one result a check, each with the smallest case that goes wrong.
struct Judgement {
  let key: AnswerKey
  let transcript: Transcript
  let signature: Signature
  /// What may be spent on deciding claims.
  var budget = Proof.budget

  var results: [CheckResult] {
    var start = 0
    var budget = budget
    let networks = key.exact(key.reference, &budget).flatMap { right in
      key.exact(transcript.network, &budget).map { (yours: $0, right: right) }
    }
    return key.checks.map { check in
      defer { start += check.cases.count }
      // At single places it is right enough to give the right numbers, rounded as they may be.
      if check.hasAllPoints {
        let result = resultByCases(of: check, from: start)
        if result.outcome == .passed { return result }
      }
      if let claim = check.claim, let (yours, right) = networks,
        let outcome = Proof(
          claim: claim, yours: yours, right: right, cases: check.cases.compactMap { try? [Double](exchanged: $0[0]) }
        ).outcome(&budget)
      {
        return result(of: check, outcome, from: start)
      }
      return resultByCases(of: check, from: start)
    }
  }

  /// What a claim about every input comes to, of which cases are a part: a network may be the right one for exact numbers,
  /// and its program still give wrong ones where a `Double` cannot hold what arises on the way.
  private func result(of check: PlannedCheck, _ outcome: Proof.Outcome, from start: Int) -> CheckResult {
    let proof = result(of: check, outcome)
    guard proof.outcome == .passed else { return proof }
    var cases = resultByCases(of: check, from: start)
    guard cases.outcome != .passed else { return proof }
    if cases.outcome == .failed {
      cases.message =
        "with exact numbers yours would be right, but a Double rounds on the way: leave out large numbers that are added and taken away again"
    }
    return cases
  }

  private func result(of check: PlannedCheck, _ outcome: Proof.Outcome) -> CheckResult {
    var result = CheckResult(
      name: check.name, outcome: .passed, evidence: .proof, score: check.points, maximum: check.points)
    guard case .fails(let refutation) = outcome else { return result }
    result.outcome = .failed
    result.score = 0
    let (expected, actual) = (refutation.expected.map(\.swift), refutation.actual.map(\.swift))
    result.counterexample = CheckResult.Counterexample(
      input: "\(signature.name)([\(refutation.input.map(\.swift).joined(separator: ", "))])",
      expected: "[\(expected.joined(separator: ", "))]", note: check.rule.note,
      actual: "[\(actual.joined(separator: ", "))]")
    result.message = refutation.stretches
    if expected == actual {
      let off = zip(refutation.expected, refutation.actual).map { ($0 - $1).magnitude }.max() ?? 0
      let reason = off < Rational(1, 1 << 30) ? ": numbers such as 0.1 are not held exactly, but 0.5 and 0.25 are" : ""
      result.message = "yours is off by \(off.swift), which is less than a Double shows here\(reason)"
    }
    return result
  }

  private func resultByCases(of check: PlannedCheck, from start: Int) -> CheckResult {
    let cases = start..<start + check.cases.count
    let wrong = cases.first { !isRight(transcript.answers[$0], check.rule, expecting: key.expected[$0]) }
    var result = CheckResult(
      name: check.name, outcome: .passed, evidence: check.hasAllPoints ? .proof : .cases, score: check.points,
      maximum: check.points)
    guard let wrong else { return result }
    result.score = 0
    var counterexample = CheckResult.Counterexample(
      input: call(check.cases[wrong - start]), expected: key.expected[wrong].withoutNegativeZero.description,
      note: check.rule.note)
    switch transcript.answers[wrong] {
    case .value(let value):
      result.outcome = .failed
      counterexample.actual = Self.shown(value)
      result.message = value.difference(from: key.expected[wrong]).map {
        "they differ at \($0.place): yours is \($0.here), and should be \($0.there.withoutNegativeZero)"
      }
    case .stopped(let reason):
      result.outcome = .stopped
      result.reason = reason
      result.message = transcript.remarks[wrong]
    case .notReached:
      result.outcome = .notReached
      return result
    }
    result.counterexample = counterexample
    return result
  }

  /// The value as Swift; one that is longer than anyone reads is cut.
  private static func shown(_ value: Value) -> String {
    let longest = 10_000
    let text = value.withoutNegativeZero.description
    return text.utf8.count <= longest ? text : "\(text.prefix(longest))… (\(text.utf8.count) characters)"
  }

  private func isRight(_ answer: Answer, _ rule: Rule, expecting expected: Value) -> Bool {
    if case .value(let value) = answer { rule.accepts(value, expecting: expected) } else { false }
  }

  private func call(_ arguments: [Value]) -> String {
    let expressions = arguments.map(\.description)
    guard signature.isNetwork else { return signature.call(expressions) }
    return expressions.isEmpty ? "\(signature.name).hiddenNeuronCount" : "\(signature.name)(\(expressions[0]))"
  }
}

extension Rational {
  /// The number as a Swift expression: itself where a `Double` holds it, else the nearest one.
  var swift: String { Value.double(exactDouble ?? nearestDouble).description }
}
