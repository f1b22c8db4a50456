public import Exchange

/// A promise about an answer, worth points when it holds on every one of its cases.
public struct Check: Sendable {
  /// What is promised, as the learner reads it: "two layers with biases".
  public let name: String
  /// What holding it is worth, at least 1.
  public let points: Int
  /// The cases, smallest first and none twice.
  public let cases: [Case]

  /// A promise; `cases` may come in any order, since the check puts the smallest first.
  public init(_ name: String, points: Int, _ cases: [Case]) {
    self.name = name
    self.points = points
    var seen: Set<[UInt8]> = []
    self.cases =
      cases
      .map { (size: Size(of: Value.array($0.arguments)), bytes: Value.array($0.arguments).bytes, case: $0) }
      .sorted { ($0.size, $0.bytes) < ($1.size, $1.bytes) }
      .filter { seen.insert($0.bytes).inserted }
      .map(\.case)
  }

  /// The check as it crosses to the grader.
  public var exchanged: Value {
    .record(
      "Check",
      [
        .init("name", .string(name)), .init("points", .int(points)),
        .init("cases", .array(cases.map { .array($0.arguments) })),
      ])
  }
}

private func < (left: (Size, [UInt8]), right: (Size, [UInt8])) -> Bool {
  left.0 == right.0 ? left.1.lexicographicallyPrecedes(right.1) : left.0 < right.0
}
