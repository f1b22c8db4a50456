public import Exchange

/// A promise about an answer, worth points when it holds on every one of its cases.
public struct Check: Sendable {
  /// What is promised, as the learner reads it: "two layers with biases".
  public let name: String
  /// What holding it is worth, at least 1.
  public let points: Int
  /// When an answer is right.
  public let rule: Rule
  /// The cases, smallest first and none twice.
  public let cases: [Case]

  /// A promise; `cases` may come in any order, since the check puts the smallest first.
  public init(_ name: String, points: Int, _ cases: [Case]) {
    self.init(name, points: points, .equal, cases)
  }

  /// A promise with a rule of its own for when an answer is right.
  public init(_ name: String, points: Int, _ rule: Rule, _ cases: [Case]) {
    self.name = name
    self.points = points
    self.rule = rule
    var seen: Set<[UInt8]> = []
    self.cases =
      cases
      .map { (size: Size(of: Value.array($0.arguments)), bytes: Value.array($0.arguments).bytes, case: $0) }
      .sorted { ($0.size, $0.bytes) < ($1.size, $1.bytes) }
      .filter { seen.insert($0.bytes).inserted }
      .map(\.case)
  }

  /// For a described network: a promise that it has at most `count` hidden neurons.
  public init(_ name: String, points: Int, hiddenNeuronsAtMost count: Int) {
    self.init(name, points: points, .atMost, [Case().expecting(count)])
  }

  /// The check as it crosses to the grader.
  public var exchanged: Value {
    .record(
      "Check",
      [
        .init("name", .string(name)), .init("points", .int(points)), .init("rule", rule.exchanged),
        .init("cases", .array(cases.map { .array([.array($0.arguments), .array($0.expected.map { [$0] } ?? [])]) })),
      ])
  }
}

private func < (left: (Size, [UInt8]), right: (Size, [UInt8])) -> Bool {
  left.0 == right.0 ? left.1.lexicographicallyPrecedes(right.1) : left.0 < right.0
}
