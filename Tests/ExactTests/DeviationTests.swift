import Neurons
import Testing

@testable import Exact

@Suite("Deviation")
struct DeviationTests {
  private func deviation(_ left: Network, _ right: Network, in box: Box? = nil) throws -> Deviation {
    var budget = Budget.plenty
    return try left.exactly().deviation(from: right.exactly(), in: box, budget: &budget)
  }

  @Test("|x| is 3 from 0 at the far end")
  func absolute() throws {
    #expect(try deviation(.absolute, .linear([0]), in: [-2...3]) == .atMost(3, at: [3]))
  }

  @Test("relu is 1/2 from x/2 at both ends of −1 to 1, and 0 at 0")
  func ramp() throws {
    guard case .atMost(let distance, let place) = try deviation(.ramp, .linear([0.5]), in: [-1...1]) else {
      Issue.record("it has a largest distance")
      return
    }
    #expect(distance == Rational(1, 2))
    #expect(place == [1] || place == [-1])
  }

  @Test("a hat is 1 from 0 everywhere, although there is no box")
  func hat() throws {
    #expect(try deviation(.hat, .linear([0])) == .atMost(1, at: [0]))
    #expect(try deviation(.linear([0]), .hat) == .atMost(1, at: [0]))
  }

  @Test("a distance at a third is exact")
  func third() throws {
    // relu(3x − 1) and relu(1 − 3x) meet at 1/3; with −x/2 the sum is least there.
    let network = Network {
      Dense(weights: [[3], [-3]], biases: [-1, 1])
      ReLU()
      Dense(weights: [[-1, -1]], biases: [1])
    }
    #expect(try deviation(network, .linear([0]), in: [0...0.5]) == .atMost(1, at: [Rational(1, 3)]))
  }

  @Test("without a box x and 0 have no largest distance, and the direction shows it")
  func unbounded() throws {
    guard case .unbounded(let direction) = try deviation(.linear([1, 2]), .linear([1, 0])) else {
      Issue.record("it grows")
      return
    }
    #expect(direction[1].sign != 0)
  }

  @Test("relu and x have none to the left, and are equal to the right")
  func halfLines() throws {
    #expect(try deviation(.ramp, .linear([1]), in: [(-.infinity)...5]) == .unbounded(direction: [-1]))
    guard case .atMost(0, _) = try deviation(.ramp, .linear([1]), in: [0...(.infinity)]) else {
      Issue.record("they are equal")
      return
    }
  }

  @Test("along an unbounded direction the distance really grows", arguments: 1...8)
  func direction(seed: Int) throws {
    var draw = Draw(seed)
    let (left, right) = try (Plan([2, 3, 1], &draw).network.exactly(), Plan([2, 2, 2, 1], &draw).network.exactly())
    var budget = Budget.plenty
    guard case .unbounded(let direction) = try left.deviation(from: right, budget: &budget) else { return }
    /// The distance far out, from where no bend is crossed any more.
    func distance(_ reach: Int) -> Rational {
      let point = direction.map { $0 * Rational(reach) }
      return (left(point)[0] - right(point)[0]).magnitude
    }
    #expect(distance(1_000_000_000) > distance(1_000_000))
  }

  @Test("equal networks are 0 apart, with and without a box")
  func equal() throws {
    for box in [nil, [-1...1], [4...4]] as [Box?] {
      guard case .atMost(0, _) = try deviation(.absolute, .absolute, in: box) else {
        Issue.record("they are equal")
        continue
      }
    }
  }

  @Test("on a single point it is the distance there")
  func point() throws {
    #expect(
      try deviation(.linear([1, 1]), .linear([0, 0]), in: [2...2, 0.5...0.5])
        == .atMost(Rational(5, 2), at: [2, Rational(1, 2)]))
  }

  @Test("with one input fixed it is the largest over the other")
  func fixed() throws {
    #expect(try deviation(.linear([1, 1]), .linear([0, 0]), in: [2...2, -1...5]) == .atMost(7, at: [2, 5]))
    #expect(
      try deviation(.linear([1, 1]), .linear([1, 0]), in: [line, -1...5])
        == deviation(.linear([0, 1]), .linear([0, 0]), in: [line, -1...5]))
  }

  @Test("of several outputs the largest distance counts, of either sign")
  func outputs() throws {
    let left = Network { Dense(weights: [[1], [-3], [2]], biases: [0, 0, 0]) }
    let right = Network { Dense(weights: [[0], [0], [0]], biases: [0, 0, 0]) }
    #expect(try deviation(left, right, in: [0...2]) == .atMost(6, at: [2]))
  }

  /// Shapes of few inputs, each with two seeds.
  static let cases = shapes.filter { $0[0] < 3 }.flatMap { sizes in [1, 2].map { (sizes, $0) } }

  @Test("the largest distance is reached where it is said to be, in the box", arguments: cases)
  func reached(sizes: [Int], seed: Int) throws {
    var draw = Draw(seed)
    let (left, right) = (Plan(sizes, &draw).network, Plan(sizes, &draw).network)
    let box = Box(repeating: -3...0.5, count: sizes[0])
    guard case .atMost(let distance, let place) = try deviation(left, right, in: box) else {
      Issue.record("a box with ends has a largest distance")
      return
    }
    #expect(contains(box, place))
    let values = try zip(left.exactly()(place), right.exactly()(place)).map { ($0 - $1).magnitude }
    #expect(values.max() == distance)
  }

  @Test("no point of the box has a larger distance", arguments: cases)
  func largest(sizes: [Int], seed: Int) throws {
    var draw = Draw(seed)
    let (left, right) = (Plan(sizes, &draw).network, Plan(sizes, &draw).network)
    let box = Box(repeating: -3...0.5, count: sizes[0])
    guard case .atMost(let distance, _) = try deviation(left, right, in: box) else { return }
    let (first, second) = try (left.exactly(), right.exactly())
    for _ in 0..<30 {
      let point = draw.point(in: box)
      #expect(zip(first(point), second(point)).allSatisfy { ($0 - $1).magnitude <= distance })
    }
  }

  @Test("networks of unlike counts are refused")
  func unlike() {
    #expect(throws: Undecided.self) { try deviation(.linear([1]), .linear([1, 1])) }
  }
}

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
