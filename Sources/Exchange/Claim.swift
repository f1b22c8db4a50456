/// What a check on a described network promises for every input, so that it can be decided and not only tried.
public enum Claim: Equatable, Sendable {
  /// The network gives what the reference gives, everywhere in these boxes: one range per input each.
  case equalsReference(in: [[ClosedRange<Double>]])
  /// The network, of one input and one output, stays within `distance` of the polynomial with these coefficients, that
  /// of x⁰ first, everywhere in these ranges.
  case staysWithin(distance: Double, of: [Double], in: [ClosedRange<Double>])
}

extension Claim {
  /// The inputs that it is about, where these are only so many; nil where they are without number.
  public var points: [[Double]]? {
    guard case .equalsReference(let boxes) = self, !boxes.isEmpty,
      boxes.joined().allSatisfy({ $0.lowerBound == $0.upperBound })
    else { return nil }
    return boxes.map { $0.map(\.lowerBound) }
  }
}

extension Claim: Exchangeable {
  /// The claim as it crosses.
  public var exchanged: Value {
    switch self {
    case .equalsReference(let boxes): .array([.string("equals-reference"), boxes.map { $0.map(\.ends) }.exchanged])
    case .staysWithin(let distance, let coefficients, let ranges):
      .array([
        .string("stays-within"), .double(distance), coefficients.exchanged, ranges.map(\.ends).exchanged,
      ])
    }
  }

  /// The claim that crossed; throws ``ExchangeError/mismatch`` where it is none.
  public init(exchanged value: Value) throws(ExchangeError) {
    guard case .array(let parts) = value else { throw .mismatch }
    switch parts.first {
    case .string("equals-reference") where parts.count == 2:
      var boxes: [[ClosedRange<Double>]] = []
      for box in try [[[Double]]](exchanged: parts[1]) { boxes.append(try ranges(box)) }
      self = .equalsReference(in: boxes)
    case .string("stays-within") where parts.count == 4:
      self = .staysWithin(
        distance: try Double(exchanged: parts[1]), of: try [Double](exchanged: parts[2]),
        in: try ranges([[Double]](exchanged: parts[3])))
    default: throw .mismatch
    }
  }
}

extension ClosedRange<Double> {
  /// Both ends, which may be infinite.
  var ends: [Double] { [lowerBound, upperBound] }
}

func ranges(_ ends: [[Double]]) throws(ExchangeError) -> [ClosedRange<Double>] {
  var ranges: [ClosedRange<Double>] = []
  for pair in ends {
    guard pair.count == 2, pair[0] <= pair[1] else { throw .mismatch }
    ranges.append(pair[0]...pair[1])
  }
  return ranges
}
