import Exact
import Exchange

/// What is decided about a described network for every input that a claim is about.
///
/// A `Double` is an exact fraction, so the network is taken as the exact function that its numbers describe. Where a
/// decision would take too much work, or there is nothing to decide because a number is NaN, it is nil.
struct Proof {
  let claim: Claim
  let yours: ExactNetwork
  let right: ExactNetwork
  /// Inputs that are tried first, the easiest to read first.
  let cases: [[Double]]

  /// What a network that is wrong somewhere gives there.
  struct Refutation {
    let input: [Rational]
    let expected: [Rational]
    let actual: [Rational]
    /// Where else it is wrong, as a sentence, for one input.
    let stretches: String?
  }

  enum Outcome {
    case holds
    case fails(Refutation)
  }

  /// Work that takes well below a second, for all of a verdict's checks together; a network that is no larger than it
  /// has to be takes less than a thousandth of it.
  static let budget = Budget(products: 20_000_000)

  func outcome(_ budget: inout Budget) -> Outcome? {
    guard yours.outputCount == right.outputCount else { return nil }
    do throws(Undecided) {
      switch claim {
      case .equalsReference(let boxes): return try equality(boxes, &budget)
      case .staysWithin(let distance, let coefficients, let ranges):
        return try nearness(distance, coefficients, ranges, &budget)
      }
    } catch {
      return nil
    }
  }

  private func equality(_ boxes: [Box], _ budget: inout Budget) throws(Undecided) -> Outcome? {
    for box in boxes {
      guard case .fails(let found) = try yours.equals(right, in: box, budget: &budget) else { continue }
      // The author's cases are the ones that are easiest to read, smallest first. What is refuted stays so where there
      // is no work left for saying it well.
      let simple = cases.lazy.map { $0.compactMap(Rational.init) }.first {
        (try? isWrong(at: $0, &budget)) ?? false
      }
      let input = simple ?? found.input
      return .fails(
        Refutation(
          input: input, expected: right(input), actual: yours(input), stretches: try? stretches(boxes, &budget)))
    }
    return .holds
  }

  private func isWrong(at input: [Rational], _ budget: inout Budget) throws(Undecided) -> Bool {
    guard input.count == yours.inputCount else { return false }
    let given = try yours(input, budget: &budget)
    return try given != right(input, budget: &budget)
  }

  private func nearness(
    _ distance: Double, _ coefficients: [Double], _ ranges: [ClosedRange<Double>], _ budget: inout Budget
  ) throws(Undecided) -> Outcome? {
    let target = Polynomial(coefficients.compactMap(Rational.init))
    guard let allowed = Rational(distance) else { return nil }
    guard yours.outputCount == 1, yours.inputCount == 1 else { return nil }
    for range in ranges {
      guard
        case .fails(let place, let value, let wanted) = try yours.stays(
          within: allowed, of: target, in: range, budget: &budget)
      else { continue }
      let simple = cases.lazy.compactMap { $0.first.flatMap(Rational.init) }.first { input in
        (try? yours([input], budget: &budget)).map { ($0[0] - target(input)).magnitude > allowed } ?? false
      }
      guard let simple else {
        return .fails(Refutation(input: [place], expected: [wanted], actual: [value], stretches: nil))
      }
      return .fails(
        Refutation(input: [simple], expected: [target(simple)], actual: yours([simple]), stretches: nil))
    }
    return .holds
  }

  // MARK: Where it is wrong

  /// "for x < 0 yours is 0, and should be −x", for a network of one input and one output with few such stretches.
  private func stretches(_ boxes: [Box], _ budget: inout Budget) throws(Undecided) -> String? {
    guard yours.inputCount == 1, yours.outputCount == 1 else { return nil }
    var wrong: [Segment] = []
    for box in boxes where box[0].lowerBound < box[0].upperBound {
      wrong += try ExactNetwork.segments(of: [yours, right], in: box[0], budget: &budget).filter {
        $0.lines[0] != $0.lines[1]
      }
    }
    guard !wrong.isEmpty, wrong.count <= 2 else { return nil }
    return wrong.map { segment in
      let (line, wanted) = (segment.lines[0][0], segment.lines[1][0])
      return
        "\(Self.range(segment, line, wanted)) yours is \(Self.formula(line)), and should be \(Self.formula(wanted))"
    }.joined(separator: "; ")
  }

  /// "for x < 0", "for 0 ≤ x ≤ 50", without the ends at which both agree.
  private static func range(_ segment: Segment, _ line: Segment.Line, _ wanted: Segment.Line) -> String {
    func sign(_ end: Rational) -> String { line(end) == wanted(end) ? "<" : "≤" }
    switch (segment.lower, segment.upper) {
    case (nil, nil): return "for every x"
    case (let lower?, nil): return "for x \(sign(lower) == "<" ? ">" : "≥") \(text(lower))"
    case (nil, let upper?): return "for x \(sign(upper)) \(text(upper))"
    case (let lower?, let upper?): return "for \(text(lower)) \(sign(lower)) x \(sign(upper)) \(text(upper))"
    }
  }

  private static func text(_ number: Rational) -> String { (number.sign < 0 ? "−" : "") + "\(number.magnitude)" }

  /// "2x − 1", "−x", "0.5".
  static func formula(_ line: Segment.Line) -> String {
    let constant = line.constant
    guard line.slope.sign != 0 else { return text(constant) }
    let size = line.slope.magnitude == 1 ? "" : "\(line.slope.magnitude)"
    let product = (line.slope.sign < 0 ? "−" : "") + (size.contains("/") ? "(\(size))x" : "\(size)x")
    guard constant.sign != 0 else { return product }
    return "\(product) \(constant.sign < 0 ? "−" : "+") \(constant.magnitude)"
  }
}

extension Claim {
  /// The inputs that it is about.
  private var boxes: [Box] {
    switch self {
    case .equalsReference(let boxes): boxes
    case .staysWithin(_, _, let ranges): ranges.map { [$0] }
    }
  }

  /// A case whose input is none that the claim is about, or all of them where it is about none; nil where there is none.
  func stray(of cases: [[Value]]) -> Value? {
    cases.compactMap(\.first).first { input in
      guard let numbers = try? [Double](exchanged: input) else { return true }
      return !boxes.contains { $0.count == numbers.count && zip($0, numbers).allSatisfy { $0.contains($1) } }
    }
  }

  /// Whether `first` and `second` give the same wherever the claim looks; nil where that is not decided.
  func areSame(_ first: ExactNetwork, _ second: ExactNetwork, _ budget: inout Budget) -> Bool? {
    guard first.outputCount == second.outputCount else { return false }
    do throws(Undecided) {
      for box in boxes {
        guard case .holds = try first.equals(second, in: box, budget: &budget) else { return false }
      }
      return true
    } catch {
      return nil
    }
  }
}
