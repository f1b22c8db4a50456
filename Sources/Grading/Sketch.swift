import Exact
import Exchange
import Neurons

/// What an answer looks like beside the right one: the numbers of a picture, however it is drawn.
public enum Sketch: Equatable, Sendable {
  /// Two curves over the same inputs, from left to right; nil where the program gave no number.
  case curve(inputs: [Double], yours: [Double?], right: [Double], kinks: [Double])
  /// For a rectangle of inputs, row by row from the lowest y: by how much the answer is off; nil where there is none.
  case map(x: ClosedRange<Double>, y: ClosedRange<Double>, side: Int, errors: [Double?])
  /// Numbers one after the other, such as losses.
  case steps(label: String, yours: [Double], right: [Double])

  static let curveSamples = 129
  static let mapSide = 41

  /// `count` numbers at even distances, both ends included.
  static func samples(of range: ClosedRange<Double>, count: Int) -> [Double] {
    let step = (range.upperBound - range.lowerBound) / Double(count - 1)
    return (0..<count).map { range.lowerBound + Double($0) * step }
  }

  /// The sketch of what was planned, from the answers to it; nil where nothing came that could be drawn.
  init?(_ planned: PlannedPicture, answers: ArraySlice<Answer>, network: Network?) {
    let yours = answers.map { answer in
      if case .value(let value) = answer { value } else { nil as Value? }
    }
    switch planned.picture {
    case .curve(let range, _):
      let numbers = yours.map { $0.flatMap(Self.number) }
      guard numbers.contains(where: { $0 != nil }) else { return nil }
      self = .curve(
        inputs: Self.samples(of: range, count: Self.curveSamples), yours: numbers,
        right: planned.expected.map { Self.number($0) ?? 0 }, kinks: Self.kinks(of: network, in: range))
    case .map(let x, let y):
      let errors = zip(yours, planned.expected).map { yours, right -> Double? in
        guard let a = yours.flatMap(Self.number), let b = Self.number(right) else { return nil }
        // Less is what rounding leaves at inputs that are no fractions of 2.
        return abs(a - b) <= 0x1p-40 * max(1, abs(b)) ? 0 : abs(a - b)
      }
      guard errors.contains(where: { $0 != nil }) else { return nil }
      self = .map(x: x, y: y, side: Self.mapSide, errors: errors)
    case .steps(let label, _):
      guard let answer = yours.first ?? nil else { return nil }
      self = .steps(
        label: label, yours: Self.numbers(label, in: answer),
        right: planned.expected.flatMap { Self.numbers(label, in: $0) })
    }
  }

  /// The one number of an answer: itself, or alone in an array.
  private static func number(_ value: Value) -> Double? {
    switch value {
    case .double(let number): number.isFinite ? number : nil
    case .array(let elements) where elements.count == 1: number(elements[0])
    default: nil
    }
  }

  /// All numbers that are labelled so, in order.
  private static func numbers(_ label: String, in value: Value) -> [Double] {
    switch value {
    case .array(let elements): elements.flatMap { numbers(label, in: $0) }
    case .record(_, let fields):
      fields.flatMap { field -> [Double] in
        if case .double(let number) = field.value, field.label == label {
          [number]
        } else {
          numbers(label, in: field.value)
        }
      }
    default: []
    }
  }

  /// Where a network of one input bends inside `range`.
  private static func kinks(of network: Network?, in range: ClosedRange<Double>) -> [Double] {
    var budget = Proof.budget
    guard let network, let exact = try? ExactNetwork(network, inputCount: 1, budget: &budget),
      let segments = try? ExactNetwork.segments(of: [exact], in: range, budget: &budget)
    else { return [] }
    return segments.dropFirst().compactMap { $0.lower?.nearestDouble }
  }
}
