import Neurons
import Testing

@testable import Exact

@Suite("Staying near a curve")
struct StretchTests {
  static let square = Polynomial([0, 0, 1])
  static let cube = Polynomial([0, 0, 0, 1])

  private func stays(
    _ network: Network, within distance: Rational, of target: Polynomial, in range: ClosedRange<Double>,
    products: Int = 20_000
  ) throws -> StretchDecision {
    var budget = Budget(products: products)
    return try network.exactly().stays(within: distance, of: target, in: range, budget: &budget)
  }

  /// Whether the decision names a place at which the network really is further than `distance` from the curve.
  private func isProven(
    _ decision: StretchDecision, _ network: Network, _ distance: Rational, _ target: Polynomial,
    _ range: ClosedRange<Double>
  ) throws -> Bool {
    guard case .fails(let place, let value, let expected) = decision else { return false }
    return try contains([range], [place]) && network.exactly()([place]) == [value] && target(place) == expected
      && (value - expected).magnitude > distance
  }

  /// The chords of x² over quarters from 0 to 1, all `shift` too high.
  static func squareChords(_ shift: Double = 0) -> Network {
    Network {
      Dense(weights: [[1], [1], [1], [1]], biases: [0, -0.25, -0.5, -0.75])
      ReLU()
      Dense(weights: [[0.25, 0.5, 0.5, 0.5]], biases: [shift])
    }
  }

  /// The chords of x³ over quarters from 0 to 1.
  static let cubeChords = Network {
    Dense(weights: [[1], [1], [1], [1]], biases: [0, -0.25, -0.5, -0.75])
    ReLU()
    Dense(weights: [[0.0625, 0.375, 0.75, 1.125]], biases: [0])
  }

  @Test("a polynomial's value is that of its coefficients", arguments: [Rational(0), 2, Rational(-1, 3)])
  func polynomial(x: Rational) {
    #expect(Polynomial([1, -2, 0, Rational(1, 2)])(x) == 1 - 2 * x + x * x * x / 2)
    #expect(Polynomial([])(x) == 0)
  }

  @Test("the chords of x² over quarters are 1/64 from it, not a bit less", arguments: [3, 8, 80, 400])
  func tangent(places: Int) throws {
    let chords = Self.squareChords()
    #expect(try stays(chords, within: Rational(1, 64), of: Self.square, in: 0...1) == .holds)
    let less = Rational(1, 64) - power(-places - 6)
    #expect(try isProven(stays(chords, within: less, of: Self.square, in: 0...1), chords, less, Self.square, 0...1))
  }

  @Test("they fail first in the middle of a quarter, where they are exactly 1/64 too high")
  func middle() throws {
    let less = Rational(1, 64) - power(-30)
    let expected = StretchDecision.fails(at: Rational(1, 8), value: Rational(1, 32), target: Rational(1, 64))
    #expect(try stays(Self.squareChords(), within: less, of: Self.square, in: 0...1) == expected)
  }

  @Test("lowered by half of that they are 1/128 from it on either side")
  func balanced() throws {
    let chords = Self.squareChords(-0x1p-7)
    #expect(try stays(chords, within: Rational(1, 128), of: Self.square, in: 0...1) == .holds)
    let less = Rational(1, 128) - power(-300)
    #expect(try isProven(stays(chords, within: less, of: Self.square, in: 0...1), chords, less, Self.square, 0...1))
  }

  @Test("beyond the last quarter the chords leave the curve")
  func beyond() throws {
    let chords = Self.squareChords()
    let decision = try stays(chords, within: Rational(1, 64), of: Self.square, in: 0...1.125)
    #expect(try isProven(decision, chords, Rational(1, 64), Self.square, 0...1.125))
  }

  @Test("of −x² the chords are as far on the other side")
  func opposite() throws {
    let opposite = Polynomial([0, 0, -1])
    let chords = Network {
      Self.squareChords().layers
      Dense(weights: [[-1]], biases: [0])
    }
    #expect(try stays(chords, within: Rational(1, 64), of: opposite, in: 0...1) == .holds)
    let less = Rational(1, 64) - power(-50)
    #expect(try isProven(stays(chords, within: less, of: opposite, in: 0...1), chords, less, opposite, 0...1))
  }

  @Test("the chords of x³ over quarters are between 0.041 and 0.042 from it")
  func cube() throws {
    #expect(try stays(Self.cubeChords, within: Rational(42, 1000), of: Self.cube, in: 0...1) == .holds)
    let less = Rational(41, 1000)
    #expect(
      try isProven(
        stays(Self.cubeChords, within: less, of: Self.cube, in: 0...1), Self.cubeChords, less, Self.cube, 0...1))
  }

  @Test(
    "x³ − 3x is 2 from 0 between −1.9 and 1.9: a little more holds, a little less does not", arguments: [8, 20])
  func cubeNearTangent(places: Int) throws {
    let target = Polynomial([0, -3, 0, 1])
    let zero = Network.linear([0])
    #expect(try stays(zero, within: 2 + power(-places), of: target, in: -1.9...1.9) == .holds)
    let less = 2 - power(-places)
    #expect(try isProven(stays(zero, within: less, of: target, in: -1.9...1.9), zero, less, target, -1.9...1.9))
  }

  @Test("x³ from 0 to 1 is at most 1 from 0, which it is only at the end")
  func cubeAtEnd() throws {
    #expect(try stays(.linear([0]), within: 1, of: Self.cube, in: 0...1, products: 5000) == .holds)
  }

  @Test("the line through the ends of a linear target is the target, at distance 0")
  func linear() throws {
    let target = Polynomial([Rational(1, 2), 3])
    #expect(try stays(.linear([3], 0.5), within: 0, of: target, in: -100...100) == .holds)
    let other = Network.linear([3 + 0x1p-50], 0.5)
    #expect(
      try isProven(stays(other, within: power(-44), of: target, in: -100...100), other, power(-44), target, -100...100))
    #expect(try stays(other, within: 100 * power(-50), of: target, in: -100...100) == .holds)
  }

  @Test(
    "a constant target, written with zeros behind it or not at all",
    arguments: [[5], [5, 0, 0], [5, 0, 0, 0, 0]] as [[Rational]])
  func constant(coefficients: [Rational]) throws {
    let target = Polynomial(coefficients)
    #expect(try stays(.hat, within: 5, of: target, in: -9...9) == .holds)
    #expect(
      try isProven(stays(.hat, within: Rational(9, 2), of: target, in: -9...9), .hat, Rational(9, 2), target, -9...9))
  }

  @Test("a target without coefficients is 0")
  func empty() throws {
    #expect(try stays(.hat, within: 1, of: Polynomial([]), in: -9...9) == .holds)
    #expect(try stays(.hat, within: Rational(99, 100), of: Polynomial([]), in: -9...9) != .holds)
  }

  @Test("a spike between all points that one would sample is found", arguments: [0.3, 0x1.8p-9, 0.999])
  func spike(place: Double) throws {
    let network = Network {
      Dense(
        weights: [[1], [1], [1], [1], [1], [1], [1]],
        biases: [
          0, -0.25, -0.5, -0.75, 0x1p-30 - place, -place, -0x1p-30 - place,
        ])
      ReLU()
      Dense(weights: [[0.25, 0.5, 0.5, 0.5, 0x1p30, -0x1p31, 0x1p30]], biases: [0])
    }
    let near = Rational(1, 2)
    #expect(try isProven(stays(network, within: near, of: Self.square, in: 0...1), network, near, Self.square, 0...1))
    #expect(try stays(network, within: Rational(33, 32), of: Self.square, in: 0...1) == .holds)
  }

  @Test("a curve that leaves between the ends of a piece is found, although both ends fit")
  func bulge() throws {
    // x⁴ − 2x² + 1 is 0 at ±1 and 1 at 0.
    let target = Polynomial([1, 0, -2, 0, 1])
    let zero = Network.linear([0])
    #expect(
      try isProven(stays(zero, within: Rational(1, 2), of: target, in: -1...1), zero, Rational(1, 2), target, -1...1))
    #expect(try stays(zero, within: Rational(5, 4), of: target, in: -1...1) == .holds)
  }

  @Test("a narrow bulge of x²⁰ near the end of a piece is found")
  func steepBulge() throws {
    let target = Polynomial([Rational](repeating: 0, count: 20) + [1])
    let network = Network.linear([1])
    #expect(try stays(network, within: Rational(83, 100), of: target, in: 0...1) == .holds)
    let less = Rational(81, 100)
    #expect(try isProven(stays(network, within: less, of: target, in: 0...1), network, less, target, 0...1))
  }

  @Test("on a single point the value there counts", arguments: [0.0, 0.5, 1])
  func point(place: Double) throws {
    let x = try #require(Rational(place))
    #expect(try stays(.linear([1]), within: x - x * x, of: Self.square, in: place...place) == .holds)
    #expect(try stays(.linear([1]), within: x - x * x - power(-100), of: Self.square, in: place...place) != .holds)
  }

  @Test("what is decided of a network and a polynomial drawn at random is so", arguments: 1...24)
  func drawn(seed: Int) throws {
    var draw = Draw(seed)
    let network = Plan([1, 2, 1], in: -2...2, &draw).network
    let target = Polynomial((0...draw.whole(0...4)).map { _ in Rational(draw.whole(-3...3), draw.whole(1...3)) })
    let distance = Rational(draw.whole(1...60), 10)
    let range = [-1.0...1, 0...0.5, -1.25...0.3][draw.whole(0...2)]
    let decision = try stays(network, within: distance, of: target, in: range)
    guard decision == .holds else {
      #expect(try isProven(decision, network, distance, target, range))
      return
    }
    let exact = try network.exactly()
    for _ in 0..<30 {
      let point = draw.point(in: [range])
      #expect((exact(point)[0] - target(point[0])).magnitude <= distance)
    }
  }

  @Test("nothing stays within a negative distance")
  func negative() throws {
    #expect(try stays(.linear([1]), within: -1, of: Polynomial([0, 1]), in: 0...1) != .holds)
  }

  @Test("a range without an end is refused", arguments: [line, 0...(.infinity), (-.infinity)...0] as Box)
  func endless(range: ClosedRange<Double>) {
    #expect(throws: Undecided.self) { try stays(.linear([0]), within: 1, of: Polynomial([0]), in: range) }
  }

  @Test("a network of two outputs or two inputs is refused")
  func shapes() {
    #expect(throws: Undecided.self) { try stays(.linear([1, 1]), within: 1, of: Self.square, in: 0...1) }
    #expect(throws: Undecided.self) {
      try stays(Network { Dense(weights: [[1], [1]], biases: [0, 0]) }, within: 1, of: Self.square, in: 0...1)
    }
  }
}
