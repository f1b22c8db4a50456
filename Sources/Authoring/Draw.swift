public import Neurons

/// Numbers drawn from a seed: the same seed gives the same numbers on every machine.
///
/// All are small integers or dyadic fractions (k/2ⁿ), so that sums and products of a few are exact in a `Double` and any
/// order of operations gives the same bits. SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014.
public struct Draw: RandomNumberGenerator {
  private var state: UInt64

  /// A source of numbers for `seed`.
  public init(seed: UInt64) {
    state = seed
  }

  /// 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A count or an index in `range`.
  public mutating func count(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// A whole number in `range`, as a `Double`.
  public mutating func whole(in range: ClosedRange<Int> = -9...9) -> Double {
    Double(count(in: range))
  }

  /// A whole number in `range` that is not 0.
  public mutating func nonzero(in range: ClosedRange<Int> = -9...9) -> Double {
    precondition(range != 0...0, "nonzero(in:) needs a number other than 0 to draw")
    while true {
      let number = whole(in: range)
      if number != 0 { return number }
    }
  }

  /// A multiple of 1/2ⁿ whose whole part lies in `range`: k/2ⁿ with n = `halvings`.
  public mutating func fraction(in range: ClosedRange<Int> = -4...4, halvings: Int = 2) -> Double {
    let parts = 1 << halvings
    return Double(count(in: range.lowerBound * parts...range.upperBound * parts)) / Double(parts)
  }

  /// An odd multiple of 1/2ⁿ⁺¹, so never on the grid of 1/2ⁿ: a bias that keeps a preactivation of inputs on that grid
  /// off exactly 0.
  public mutating func offGrid(in range: ClosedRange<Int> = -4...4, halvings: Int = 0) -> Double {
    precondition(range.count > 1, "offGrid(in:) needs room between two whole numbers")
    let step = 1 / Double(1 << halvings)
    let steps = 1 << halvings
    return Double(count(in: range.lowerBound * steps...range.upperBound * steps - 1)) * step + step / 2
  }

  /// `count` whole numbers in `range`.
  public mutating func vector(_ count: Int, in range: ClosedRange<Int> = -9...9) -> [Double] {
    (0..<count).map { _ in whole(in: range) }
  }

  /// Whole numbers in `range` as `[rows][columns]`.
  public mutating func matrix(
    _ rows: Int, _ columns: Int, in range: ClosedRange<Int> = -9...9
  ) -> [[Double]] {
    (0..<rows).map { _ in vector(columns, in: range) }
  }

  /// A layer of whole weights and biases in `range`.
  public mutating func dense(
    inputs: Int, outputs: Int, in range: ClosedRange<Int> = -9...9
  ) -> Dense {
    Dense(weights: matrix(outputs, inputs, in: range), biases: vector(outputs, in: range))
  }

  /// `count` cases, each made by `make`.
  public mutating func cases(_ count: Int, _ make: (inout Draw) -> Case) -> [Case] {
    (0..<count).map { _ in make(&self) }
  }
}
