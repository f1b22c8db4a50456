import Catalogue
import Exact
import Exchange
import Neurons

/// A check as its author planned it: a promise, its worth, and the arguments of each case, smallest first.
struct PlannedCheck: Equatable, Sendable {
  let name: String
  let points: Int
  let rule: Rule
  let cases: [[Value]]
  /// What is decided for every input.
  let claim: Claim?

  /// How far from the expected one an answer may be, where it may.
  var distance: Double? {
    if case .within(let distance) = rule { distance } else { nil }
  }

  /// Whether the cases are all the inputs that the claim is about.
  var hasAllPoints: Bool {
    claim?.points?.allSatisfy { point in cases.contains { $0 == [point.exchanged] } } ?? false
  }
}

/// A picture with the calls that it takes, and what the right answer gives to them.
struct PlannedPicture: Equatable, Sendable {
  let picture: Picture
  let cases: [[Value]]
  var expected: [Value]
}

/// All that grading an exercise needs, made once for exercise, seed and toolchain: the cases, the right answers, and
/// the answers that each known mistake gives.
struct AnswerKey: Sendable {
  let checks: [PlannedCheck]
  /// For each case the reference's answer, or the one that its author states.
  let expected: [Value]
  /// The known mistakes, by the names of their files.
  let misconceptions: [String: KnownMistake]
  /// The network that the reference describes, where one is asked for.
  let reference: Network?
  let picture: PlannedPicture?

  /// What a known mistake answers to all cases, and the network that it describes.
  struct KnownMistake: Sendable {
    let answers: [Answer]
    let network: Network?
  }

  /// The one known mistake that answers everything as `transcript` does; nil where none does, or several do.
  func misconception(explaining transcript: Transcript) -> String? {
    var budget = Proof.budget
    let yours = exact(transcript.network, &budget)
    // In one order, so that the same is decided each time.
    let forms = misconceptions.keys.sorted().filter { form in
      misconceptions[form].map { explains($0, transcript, yours, &budget) } ?? false
    }
    let ids = Set(forms.map(Exercise.misconception(ofForm:)))
    return ids.count == 1 ? ids.first : nil
  }

  /// Whether a mistake gives what `transcript` gives.
  ///
  /// For every input, where a check makes a claim about every input and that can be decided; on all cases elsewhere.
  /// `yours` is the transcript's network as an exact function.
  func explains(
    _ mistake: KnownMistake, _ transcript: Transcript, _ yours: ExactNetwork?, _ budget: inout Budget
  ) -> Bool {
    let other = yours == nil ? nil : exact(mistake.network, &budget)
    var start = 0
    return checks.allSatisfy { check in
      let cases = start..<start + check.cases.count
      start += check.cases.count
      if let claim = check.claim, !check.hasAllPoints, let yours, let other,
        let areSame = claim.areSame(yours, other, &budget)
      {
        return areSame
      }
      return zip(cases, zip(mistake.answers[cases], transcript.answers[cases])).allSatisfy { index, pair in
        // Of a count that may not be too large, only that matters.
        if check.rule == .atMost, case .value(let count) = pair.0, case .value(let other) = pair.1 {
          return check.rule.accepts(count, expecting: expected[index])
            == check.rule.accepts(other, expecting: expected[index])
        }
        return pair.0.isLike(pair.1)
      }
    }
  }

  /// `network` as an exact function of as many inputs as the reference takes; nil where it is none.
  func exact(_ network: Network?, _ budget: inout Budget) -> ExactNetwork? {
    guard let network, let count = reference?.inputCount else { return nil }
    return try? ExactNetwork(network, inputCount: count, budget: &budget)
  }
}

extension AnswerKey {
  /// The key as it is kept in the cache.
  var bytes: [UInt8] {
    let checks = checks.map { check in
      Value.array([
        .string(check.name), .int(check.points), check.rule.exchanged, .array(check.cases.map { .array($0) }),
        .array(check.claim.map { [$0.exchanged] } ?? []),
      ])
    }
    let misconceptions = misconceptions.sorted { $0.key < $1.key }.map { id, mistake in
      Value.array([.string(id), .array(mistake.answers.map(\.exchanged)), Self.exchanged(mistake.network)])
    }
    let picture = picture.map {
      Value.array([$0.picture.exchanged, .array($0.cases.map { .array($0) }), .array($0.expected)])
    }
    let parts: [Value] = [
      .array(checks), .array(expected), .array(misconceptions), Self.exchanged(reference),
      .array(picture.map { [$0] } ?? []),
    ]
    return Frame(0, .array(parts)).bytes
  }

  /// Reads ``bytes``; nil where they are no key.
  init?(_ bytes: [UInt8]) {
    guard case .array(let parts)? = Frame.all(in: bytes[...]).first?.value, parts.count == 5,
      case .array(let checks) = parts[0], case .array(let expected) = parts[1],
      case .array(let misconceptions) = parts[2]
    else { return nil }
    self.checks = checks.compactMap(PlannedCheck.init)
    self.expected = expected
    self.misconceptions = Dictionary(
      misconceptions.compactMap { value in
        guard case .array(let parts) = value, parts.count == 3, case .string(let id) = parts[0],
          case .array(let answers) = parts[1]
        else { return nil }
        return (id, KnownMistake(answers: answers.map(Answer.init), network: Self.network(parts[2])))
      }, uniquingKeysWith: { first, _ in first })
    reference = Self.network(parts[3])
    picture = parts[4].elements?.first.flatMap(PlannedPicture.init)
  }

  private static func exchanged(_ network: Network?) -> Value {
    .array(network.map { [$0.exchanged] } ?? [])
  }

  private static func network(_ value: Value) -> Network? {
    value.elements?.first.flatMap { try? Network(exchanged: $0) }
  }
}

extension PlannedCheck {
  fileprivate init?(_ value: Value) {
    guard case .array(let parts) = value, parts.count == 5, case .string(let name) = parts[0],
      case .int(let points) = parts[1], let rule = try? Rule(exchanged: parts[2]), case .array(let cases) = parts[3]
    else { return nil }
    self.init(
      name: name, points: points, rule: rule, cases: cases.compactMap { ($0.elements) },
      claim: parts[4].elements?.first.flatMap { try? Claim(exchanged: $0) })
  }
}

extension PlannedPicture {
  fileprivate init?(_ value: Value) {
    guard case .array(let parts) = value, parts.count == 3, let picture = try? Picture(exchanged: parts[0]),
      case .array(let cases) = parts[1], case .array(let expected) = parts[2]
    else { return nil }
    self.init(picture: picture, cases: cases.compactMap(\.elements), expected: expected)
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
