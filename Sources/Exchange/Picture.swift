/// What a picture of an answer shows beside the right one.
public enum Picture: Equatable, Sendable {
  /// A function of one number over a range; the right curve is the reference's, or the polynomial with these
  /// coefficients, that of x⁰ first.
  case curve(ClosedRange<Double>, of: [Double]?)
  /// Where in a rectangle a function of two numbers is wrong.
  case map(ClosedRange<Double>, ClosedRange<Double>)
  /// The numbers with this label in the answer to a call with these arguments, one after the other.
  case steps(String, arguments: [Value])
}

extension Picture: Exchangeable {
  /// The picture as it crosses.
  public var exchanged: Value {
    switch self {
    case .curve(let range, let coefficients):
      .array([.string("curve"), range.ends.exchanged, .array(coefficients.map { [$0.exchanged] } ?? [])])
    case .map(let x, let y): .array([.string("map"), [x.ends, y.ends].exchanged])
    case .steps(let label, let arguments): .array([.string("steps"), .string(label), .array(arguments)])
    }
  }

  /// The picture that crossed; throws ``ExchangeError/mismatch`` where it is none.
  public init(exchanged value: Value) throws(ExchangeError) {
    guard case .array(let parts) = value else { throw .mismatch }
    switch parts.first {
    case .string("curve") where parts.count == 3:
      guard let range = try ranges([[Double](exchanged: parts[1])]).first, case .array(let coefficients) = parts[2]
      else { throw .mismatch }
      self = .curve(
        range, of: try coefficients.first.map { value throws(ExchangeError) in try [Double](exchanged: value) })
    case .string("map") where parts.count == 2:
      let sides = try ranges([[Double]](exchanged: parts[1]))
      guard sides.count == 2 else { throw .mismatch }
      self = .map(sides[0], sides[1])
    case .string("steps") where parts.count == 3:
      guard case .array(let arguments) = parts[2] else { throw .mismatch }
      self = .steps(try String(exchanged: parts[1]), arguments: arguments)
    default: throw .mismatch
    }
  }
}
