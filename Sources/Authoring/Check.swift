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
  /// What is decided for every input, where the answer is a described network.
  public private(set) var claim: Claim?
  /// What is only drawn, and not judged.
  private var picture: Picture?

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

  /// For a described network: a promise that it gives what the reference gives for every input in `boxes`.
  ///
  /// It is decided and not sampled; `cases` are tried first, so that a counterexample is one that is easy to read, and
  /// alone where it is too much to decide.
  public init(_ name: String, points: Int, everywhere boxes: [Box], _ cases: [Case]) {
    self.init(name, points: points, cases)
    claim = .equalsReference(in: boxes.map(\.ranges))
  }

  /// For a described network of one input and one output: a promise that it stays within `distance` of the polynomial
  /// with `coefficients`, that of x⁰ first, everywhere in `intervals`; `inputs` are tried first.
  public init(
    _ name: String, points: Int, within distance: Double, of coefficients: [Double], on intervals: [any Interval],
    trying inputs: [Double]
  ) {
    let cases = inputs.map { x in Case([x]).expecting([coefficients.reversed().reduce(0) { $0 * x + $1 }]) }
    self.init(name, points: points, .within(distance), cases)
    claim = .staysWithin(distance: distance, of: coefficients, in: intervals.map(\.range))
  }

  /// A picture of the answer beside the right one, shown where the answer is wrong; worth nothing and judged by nobody.
  public static func picture(_ picture: Picture) -> Check {
    var check = Check("", points: 0, [])
    check.picture = picture
    return check
  }

  /// A picture of the numbers with `label` in the answer to `call`, such as the loss of each step.
  public static func steps(_ label: String, _ call: Case) -> Check {
    picture(.steps(label, arguments: call.arguments))
  }

  /// The check as it crosses to the grader.
  public var exchanged: Value {
    .record(
      "Check",
      [
        .init("name", .string(name)), .init("points", .int(points)), .init("rule", rule.exchanged),
        .init("cases", .array(cases.map { .array([.array($0.arguments), .array($0.expected.map { [$0] } ?? [])]) })),
        .init("claim", .array(claim.map { [$0.exchanged] } ?? [])),
        .init("picture", .array(picture.map { [$0.exchanged] } ?? [])),
      ])
  }
}

private func < (left: (Size, [UInt8]), right: (Size, [UInt8])) -> Bool {
  left.0 == right.0 ? left.1.lexicographicallyPrecedes(right.1) : left.0 < right.0
}
