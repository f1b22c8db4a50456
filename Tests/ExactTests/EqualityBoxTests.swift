import Neurons
import Testing

@testable import Exact

@Suite("Equality: boxes")
struct EqualityBoxTests {
  static let zero = Network.linear([0])

  /// relu(x − place).
  static func ramp(from place: Double) -> Network {
    Network {
      Dense(weights: [[1]], biases: [-place])
      ReLU()
    }
  }

  @Test(
    "|x| is x where x is not negative",
    arguments: [0...1, 0...(.infinity), 3...3, 0...0, 1e300...(.infinity), 0...(.leastNonzeroMagnitude)] as Box)
  func absoluteRight(range: ClosedRange<Double>) throws {
    #expect(try decision(.absolute, .linear([1]), in: [range]) == .holds)
  }

  @Test(
    "|x| is not x where x may be negative, however little",
    arguments: [
      -1...1, line, -(.infinity)...(-1e300), -3...(-3), -(.leastNonzeroMagnitude)...0, -(.leastNonzeroMagnitude)...5,
      -0x1p-60...(.infinity), -1e-300...(-1e-301),
    ] as Box)
  func absoluteLeft(range: ClosedRange<Double>) throws {
    #expect(try isProven(decision(.absolute, .linear([1]), in: [range]), .absolute, .linear([1]), in: [range]))
  }

  @Test("a ramp from where the box ends is 0 in it; one that starts a last place earlier is not")
  func rampAtEnd() throws {
    #expect(try decision(Self.ramp(from: 7), Self.zero, in: [-5...7]) == .holds)
    let box: Box = [-5...(7.0.nextUp)]
    #expect(try isProven(decision(Self.ramp(from: 7), Self.zero, in: box), Self.ramp(from: 7), Self.zero, in: box))
  }

  /// relu(weights · x + bias).
  static func fold(_ weights: [Double], _ bias: Double) -> Network {
    Network {
      Dense(weights: [weights], biases: [bias])
      ReLU()
    }
  }

  /// A hyperplane that touches the square from 0 to 1 in a corner or along an edge, with the square on its lower side.
  static let touching: [([Double], Double)] = [
    ([1, 1], -2), ([-1, -1], 0), ([1, -1], -1), ([1, 0], -1), ([0, -1], 0), ([3, 2], -5), ([-2, 1], -1), ([0, 0], 0),
    ([0, 0], -1), ([0x1p-500, 0], -0x1p-500),
  ]

  @Test("a bend that touches the box only from outside is none in it", arguments: touching)
  func touchingBelow(weights: [Double], bias: Double) throws {
    #expect(try decision(Self.fold(weights, bias), .linear([0, 0]), in: [0...1, 0...1]) == .holds)
  }

  @Test("a bend that touches the box from the other side is a linear function in it", arguments: touching)
  func touchingAbove(weights: [Double], bias: Double) throws {
    let opposite = weights.map { -$0 }
    let linear = Network.linear(opposite, -bias)
    #expect(try decision(Self.fold(opposite, -bias), linear, in: [0...1, 0...1]) == .holds)
  }

  @Test("and so for deep networks", arguments: touching)
  func touchingDeep(weights: [Double], bias: Double) throws {
    let network = Self.fold(weights, bias).deepened(outputs: 1)
    #expect(try decision(network, .linear([0, 0]), in: [0...1, 0...1]) == .holds)
  }

  @Test("in a larger box all of these bends show but those of zeros", arguments: touching.prefix(7))
  func larger(weights: [Double], bias: Double) throws {
    let box: Box = [-1...2, -1...2]
    let network = Self.fold(weights, bias)
    #expect(try isProven(decision(network, .linear([0, 0]), in: box), network, .linear([0, 0]), in: box))
  }

  @Test(
    "at a single point networks are equal where their values are",
    arguments: [(1.0, true), (0.1, true), (-0x1p-1074, false), (-3, false), (0, true), (-0.0, true)])
  func point(place: Double, isEqual: Bool) throws {
    let box: Box = [place...place]
    let decision = try decision(.absolute, .linear([1]), in: box)
    #expect((decision == .holds) == isEqual)
    if !isEqual { #expect(try isProven(decision, .absolute, .linear([1]), in: box)) }
  }

  @Test("with one input fixed only the others count", arguments: [2.0, 1, 0.1, -0x1p-40])
  func fixed(place: Double) throws {
    // relu(x + y − place) and relu(y) differ, but not for x = place.
    let left = Self.fold([1, 1], -place)
    let right = Self.fold([0, 1], 0)
    #expect(try decision(left, right, in: [place...place, line]) == .holds)
    #expect(try decision(left, right, in: [place...place, -1...(.infinity)]) == .holds)
    #expect(try isProven(decision(left, right), left, right))
  }

  @Test("a difference behind a fixed input is found, with the input where it is fixed")
  func differenceBehindFixed() throws {
    let left = Self.fold([1, 1, 0], 0)
    let right = Self.fold([1, 1, 0x1p-30], 0)
    let box: Box = [0.1...0.1, line, 3...3]
    #expect(try isProven(decision(left, right, in: box), left, right, in: box))
    #expect(try decision(left, right, in: [0.1...0.1, line, 0...0]) == .holds)
  }

  @Test(
    "linear networks that differ do so in every box with an inside",
    arguments: [
      [0...1, 0...1], [line, 5...(.infinity)], [-(.infinity)...(-7), 0...0x1p-1074], [3...3, 2...2],
    ] as [Box])
  func linear(box: Box) throws {
    let (left, right) = (Network.linear([1, 2], 3), Network.linear([1, 2], 3 + 0x1p-50))
    #expect(try isProven(decision(left, right, in: box), left, right, in: box))
  }

  @Test("linear networks that differ by a multiple of x − 1 are equal where x is 1 and nowhere else")
  func linearOnEdge() throws {
    let (left, right) = (Network.linear([1, 2], 0), Network.linear([4, 2], -3))
    #expect(try decision(left, right, in: [1...1, line]) == .holds)
    for box in [[1...2, line], [0...1, 0...1], [-(.infinity)...1, 4...4]] as [Box] {
      #expect(try isProven(decision(left, right, in: box), left, right, in: box))
    }
  }

  @Test("a range that begins and ends at infinity holds no number, so no counterexample either", arguments: [1.0, -1])
  func emptyRange(sign: Double) throws {
    let end = sign * Double.infinity
    guard let decision = try? decision(.absolute, .linear([1]), in: [end...end]) else { return }
    #expect(decision == .holds)
  }

  @Test("a box of another count of ranges than there are inputs does not stop the program")
  func wrongCount() async {
    await #expect(processExitsWith: .success) {
      for box in [[], [0...1], [0...1, 0...1, 0...1]] as [Box] {
        for left in [EqualityBoxTests.fold([1, 1], 0), EqualityBoxTests.fold([1, 1], 0).deepened(outputs: 1)] {
          _ = try? decision(left, .linear([0, 0]), in: box)
        }
      }
    }
  }

  @Test("a box of fewer ranges than inputs is refused, not taken for one in which the others are 0")
  func shortBox() {
    var budget = Budget.plenty
    #expect(throws: Undecided.self) { try Network.absolute.exactly().collapsed(in: [], budget: &budget) }
  }
}
