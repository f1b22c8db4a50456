/// Inputs for which a check is decided, one interval per input: `Box(0...)`, `Box(...0, ...0)`, `Box(0, 1)`.
public struct Box: Sendable {
  let ranges: [ClosedRange<Double>]

  /// The inputs whose first number lies in the first interval, whose second lies in the second, and so on.
  public init(_ intervals: any Interval...) {
    ranges = intervals.map(\.range)
  }
}

/// Numbers between two ends, which may be infinite or the same.
public protocol Interval: Sendable {
  /// The numbers from end to end.
  var range: ClosedRange<Double> { get }
}

extension ClosedRange: Interval where Bound == Double {
  /// The range itself.
  public var range: ClosedRange<Double> { self }
}

extension PartialRangeFrom: Interval where Bound == Double {
  /// All numbers that are not smaller.
  public var range: ClosedRange<Double> { lowerBound ... .infinity }
}

extension PartialRangeThrough: Interval where Bound == Double {
  /// All numbers that are not larger.
  public var range: ClosedRange<Double> { -.infinity...upperBound }
}

extension Double: Interval {
  /// The number alone.
  public var range: ClosedRange<Double> { self...self }
}
