import Neurons
import Testing

@testable import Exact

/// Numbers that look drawn and are always the same for a seed: SplitMix64.
struct Draw: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x2545_F491_4F6C_DD1D }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A whole number in `range`.
  mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// `count` whole numbers in `range`.
  mutating func row(_ count: Int, _ range: ClosedRange<Int>) -> [Double] {
    (0..<count).map { _ in Double(whole(range)) }
  }

  /// A point of `count` fractions from −5 to 5, of small and of odd denominators.
  mutating func point(_ count: Int) -> [Rational] {
    (0..<count).map { _ in
      let denominator = [1, 1, 2, 3, 7, 64][whole(0...5)]
      return Rational(whole(-5 * denominator...5 * denominator), denominator)
    }
  }

  /// A point of `box`, on its border now and then; of an endless range, within 8 of its end.
  mutating func point(in box: Box) -> [Rational] {
    box.map { range in
      let lower = Rational(range.lowerBound)
      let upper = Rational(range.upperBound)
      let low = lower ?? (upper ?? 4) - 8
      let high = upper ?? low + 8
      return low + (high - low) * Rational(whole(0...12), 12)
    }
  }
}

extension Budget {
  /// More than any decision here takes.
  static var plenty: Budget { Budget(products: 50_000_000) }
}

/// The range of all numbers.
let line = -Double.infinity...Double.infinity

extension Network {
  /// The network as the function that it is.
  func exactly(inputs: Int? = nil) throws -> ExactNetwork {
    var budget = Budget.plenty
    return try ExactNetwork(self, inputCount: inputs ?? #require(inputCount), budget: &budget)
  }

  /// |x|.
  static var absolute: Network {
    Network {
      Dense(weights: [[1], [-1]], biases: [0, 0])
      ReLU()
      Dense(weights: [[1, 1]], biases: [0])
    }
  }

  /// relu(x).
  static var ramp: Network {
    Network {
      Dense(weights: [[1]], biases: [0])
      ReLU()
    }
  }

  /// max(0, 1 − |x|).
  static var hat: Network {
    Network {
      Dense(weights: [[1], [1], [1]], biases: [1, 0, -1])
      ReLU()
      Dense(weights: [[1, -2, 1]], biases: [0])
    }
  }

  /// weights · x + bias.
  static func linear(_ weights: [Double], _ bias: Double = 0) -> Network {
    Network { Dense(weights: [weights], biases: [bias]) }
  }

  /// The network with the same layers behind it once more through ReLU: y = relu(y) − relu(−y).
  func deepened(outputs: Int) -> Network {
    let units = (0..<outputs).map { output in (0..<outputs).map { $0 == output ? 1.0 : 0 } }
    let opposites = units.map { $0.map { -$0 } }
    return Network {
      layers
      Dense(weights: units + opposites, biases: [Double](repeating: 0, count: 2 * outputs))
      ReLU()
      Dense(weights: zip(units, opposites).map { $0 + $1 }, biases: [Double](repeating: 0, count: outputs))
    }
  }
}

/// What is decided about two networks being equal.
func decision(_ left: Network, _ right: Network, inputs: Int? = nil, in box: Box? = nil) throws -> Decision {
  var budget = Budget.plenty
  return try left.exactly(inputs: inputs).equals(right.exactly(inputs: inputs), in: box, budget: &budget)
}

/// Whether the counterexample of a decision is one: in the box, with what the networks really give, which differs.
func isProven(_ decision: Decision, _ left: Network, _ right: Network, in box: Box? = nil) throws -> Bool {
  guard case .fails(let found) = decision else { return false }
  let (left, right) = try (left.exactly(inputs: found.input.count), right.exactly(inputs: found.input.count))
  return contains(box, found.input) && left(found.input) == found.left && right(found.input) == found.right
    && found.left != found.right
}

/// Whether `point` lies in `box`.
func contains(_ box: Box?, _ point: [Rational]) -> Bool {
  guard let box else { return true }
  return box.count == point.count
    && zip(box, point).allSatisfy { range, number in
      (Rational(range.lowerBound).map { $0 <= number } ?? (range.lowerBound < 0))
        && (Rational(range.upperBound).map { number <= $0 } ?? (range.upperBound > 0))
    }
}

/// 2 to the power of `exponent`, of either sign.
func power(_ exponent: Int) -> Rational {
  exponent < 0 ? Rational(.one, over: .power(ofTwo: -exponent)) : Rational(.power(ofTwo: exponent))
}

extension Cone {
  /// The region of `box`, with as much work as it takes.
  init(box: Box?, dimension: Int) {
    var budget = Budget(products: 1_000_000_000)
    do throws(Undecided) {
      try self.init(box: box, dimension: dimension, budget: &budget)
    } catch {
      fatalError("\(error)")
    }
  }
}
