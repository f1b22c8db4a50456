/// When an answer is right; the author's choice for each check.
public enum Rule: Equatable, Sendable {
  /// It equals the expected value, but for NaN and the sign of 0.
  case equal
  /// It has the expected shape, and every number in it lies within this distance of the expected one.
  case within(Double)
  /// It is a number that is not above the expected one.
  case atMost
  /// It is an array of two equal values, whatever they are: the same thing, reached in two ways.
  case twiceTheSame
}

extension Rule: Exchangeable {
  /// The rule as it crosses.
  public var exchanged: Value {
    switch self {
    case .equal: .array([.string("equal")])
    case .within(let distance): .array([.string("within"), .double(distance)])
    case .atMost: .array([.string("at-most")])
    case .twiceTheSame: .array([.string("twice-the-same")])
    }
  }

  /// The rule that crossed; throws ``ExchangeError/mismatch`` where it is none.
  public init(exchanged value: Value) throws(ExchangeError) {
    switch value {
    case .array([.string("equal")]): self = .equal
    case .array([.string("at-most")]): self = .atMost
    case .array([.string("twice-the-same")]): self = .twiceTheSame
    case .array(let parts) where parts.count == 2 && parts[0] == .string("within"):
      self = .within(try Double(exchanged: parts[1]))
    default: throw .mismatch
    }
  }
}
