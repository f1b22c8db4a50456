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
