import Neurons
import Testing

@testable import Exact

@Suite("ExactNetwork")
struct ExactNetworkTests {
  @Test("small whole weights give what Double gives, at every point tried", arguments: shapes)
  func likeDouble(sizes: [Int]) throws {
    var draw = Draw(sizes.reduce(1) { $0 * 7 + $1 })
    let plan = Plan(sizes, &draw)
    let exact = try plan.network.exactly()
    for _ in 0..<20 {
      let point = draw.row(sizes[0], -64...64).map { $0 / 8 }
      let values = try exact(point.map { try #require(Rational($0)) })
      #expect(values.map(\.exactDouble) == plan.network(point), "at \(point)")
    }
  }

  @Test("the counts of inputs and outputs are the network's", arguments: shapes)
  func counts(sizes: [Int]) throws {
    var draw = Draw(1)
    let exact = try Plan(sizes, &draw).network.exactly()
    #expect(exact.inputCount == sizes[0])
    #expect(exact.outputCount == sizes[sizes.count - 1])
  }

  /// Layers in unusual orders, as letters: D and E for dense layers of two neurons, R for ReLU.
  static let orders = [
    "R", "RR", "D", "DE", "DDD", "RD", "DR", "RDR", "RRDRRE", "DRRE", "DERDER", "RDERED", "DRERDRERDR", "DDDRRRDDD",
  ]

  static func network(_ order: String) -> Network {
    Network(
      order.map { letter -> any Layer in
        switch letter {
        case "D": Dense(weights: [[0.5, -3], [2, 1]], biases: [-0.25, 1])
        case "E": Dense(weights: [[-1, 0.375], [1, -2]], biases: [8, -0.5])
        default: ReLU()
        }
      })
  }

  @Test("layers in any order give what Double gives", arguments: orders)
  func order(order: String) throws {
    let network = Self.network(order)
    let exact = try network.exactly(inputs: 2)
    var draw = Draw(3)
    for _ in 0..<20 {
      let point = draw.row(2, -40...40).map { $0 / 4 }
      let values = try exact(point.map { try #require(Rational($0)) })
      #expect(values.map(\.exactDouble) == network(point), "at \(point)")
    }
  }

  @Test("dense layers in a row are one", arguments: ["D", "DE", "DDD"])
  func joined(order: String) throws {
    #expect(try Self.network(order).exactly().hidden.isEmpty)
  }

  @Test("ReLU twice in a row is one", arguments: [("RR", 1), ("DRRE", 1), ("DDDRRRDDD", 1), ("RRDRRE", 2)])
  func twice(order: String, count: Int) throws {
    #expect(try Self.network(order).exactly(inputs: 2).hidden.count == count)
  }

  @Test("a network of ReLU alone takes as many inputs as it is told", arguments: [1, 2, 5])
  func reluAlone(inputs: Int) throws {
    let exact = try Network { ReLU() }.exactly(inputs: inputs)
    #expect(exact.outputCount == inputs)
    let point = (0..<inputs).map { Rational($0 - 1, 3) }
    #expect(exact(point) == point.map { max(0, $0) })
  }

  @Test("thirds go through without rounding")
  func thirds() throws {
    #expect(try Network.hat.exactly()([Rational(1, 3)]) == [Rational(2, 3)])
    #expect(try Network.linear([0.5, 3], -1).exactly()([Rational(1, 3), Rational(1, 9)]) == [Rational(-1, 2)])
  }

  @Test("0.1 is not a tenth: ten times the weight 0.1 is not 1")
  func tenth() throws {
    let value = try Network.linear([0.1]).exactly()([10])
    #expect(value == [Rational(36_028_797_018_963_970, 36_028_797_018_963_968)])
  }

  @Test("a weight of 2¹⁰⁰⁰ and one of 2⁻¹⁰⁰⁰ make 1 together", arguments: [false, true])
  func hugeTimesTiny(isBent: Bool) throws {
    let up = Dense(weights: [[0x1p1000]], biases: [0])
    let down = Dense(weights: [[0x1p-1000]], biases: [0])
    let network = isBent ? Network { [up, ReLU(), down] } : Network { [up, down] }
    #expect(try network.exactly()([Rational(7, 3)]) == [Rational(7, 3)])
  }

  @Test("weights of 2¹⁰⁰⁰ and 2⁻¹⁰⁰⁰ in one neuron are both kept")
  func hugeBesideTiny() throws {
    let exact = try Network {
      Dense(weights: [[0x1p1000, 0x1p-1000]], biases: [0x1p-1074])
      ReLU()
    }.exactly()
    #expect(exact([1, 3]) == [power(1000) + 3 * power(-1000) + power(-1074)])
    #expect(exact([-power(-2000), 1]) == [power(-1074)])
  }

  @Test(
    "weights of one size, however large or small, are kept",
    arguments: [-1074, -1022, -1000, -899, -900, -901, -62, 0, 62, 848, 900, 1000, 1022])
  func sizes(exponent: Int) throws {
    let unit = Double(sign: .plus, exponent: exponent, significand: 1)
    let exact = try Network {
      Dense(weights: [[unit], [-unit]], biases: [unit, 0])
      ReLU()
      Dense(weights: [[1, 0.75]], biases: [unit])
    }.exactly()
    #expect(exact([3]) == [5 * power(exponent)])
    #expect(exact([-4]) == [4 * power(exponent)])
  }

  @Test("numbers that span 61, 62 and 63 binary digits are kept", arguments: 59...65)
  func spans(places: Int) throws {
    let exact = try Network.linear([1, Double(sign: .plus, exponent: -places, significand: 1)], -1).exactly()
    #expect(exact([1, power(places)]) == [1])
    #expect(exact([1, 3]) == [3 * power(-places)])
  }

  @Test("sixty layers that each lose digits in Double lose none")
  func deepStack() throws {
    let layers = (0..<30).flatMap { _ -> [any Layer] in
      [Dense(weights: [[1 / 3.0]], biases: [0]), ReLU(), Dense(weights: [[3]], biases: [0]), ReLU()]
    }
    let third = try #require(Rational(1 / 3.0))
    let expected = (0..<30).reduce(Rational(1)) { power, _ in power * third * 3 }
    #expect(try Network(layers).exactly()([1]) == [expected])
  }

  @Test("rows of zeros and constants behind ReLU are what they are")
  func constants() throws {
    let exact = try Network {
      Dense(weights: [[0, 0], [0, 0], [0, 0]], biases: [4, -4, 0])
      ReLU()
      Dense(weights: [[1, 1, 1], [0, 0, 0]], biases: [0.5, -2])
    }.exactly()
    #expect(exact([7, -7]) == [Rational(9, 2), -2])
  }

  @Test(
    "a weight or a bias that is NaN or infinite is said to be so",
    arguments: [
      (Double.nan, "a weight is NaN"), (.signalingNaN, "a weight is NaN"), (.infinity, "a weight is infinite"),
      (-.infinity, "a weight is infinite"),
    ])
  func notFinite(number: Double, reason: String) {
    let networks = [
      Network.linear([1, number]), .linear([1, 1], number),
      Network {
        Dense(weights: [[0]], biases: [-1])
        ReLU()
        Dense(weights: [[number]], biases: [0])
      },
    ]
    for network in networks {
      let error = #expect(throws: Undecided.self) { try network.exactly() }
      #expect(error?.description == reason)
    }
  }

  @Test("another count of inputs than the network takes is refused with both counts", arguments: [0, 1, 3])
  func wrongCount(inputs: Int) {
    let error = #expect(throws: Undecided.self) { try Network.linear([1, 1]).exactly(inputs: inputs) }
    #expect(error?.description.contains("takes 2 inputs, not \(inputs)") == true)
  }

  @Test("one input is not \"1 inputs\"")
  func singular() {
    let error = #expect(throws: Undecided.self) { try Network.absolute.exactly(inputs: 2) }
    #expect(error?.description.contains("1 inputs") == false)
  }

  @Test("the count behind a ReLU at the beginning counts")
  func wrongCountBehindReLU() {
    #expect(throws: Undecided.self) {
      try Network {
        ReLU()
        Dense(weights: [[1, 1]], biases: [0])
      }.exactly(inputs: 3)
    }
  }

  private struct Doubling: Layer {
    var inputCount: Int? { nil }
    func outputCount(inputs: Int) -> Int { inputs }
    func callAsFunction(_ inputs: [Double]) -> [Double] { inputs.map { 2 * $0 } }
  }

  @Test("a layer of another kind is refused, wherever it stands")
  func otherLayer() {
    for layers in [[Doubling(), ReLU()], [ReLU(), Doubling()], [Dense(weights: [[1]], biases: [0]), Doubling()]]
      as [[any Layer]]
    {
      let error = #expect(throws: Undecided.self) { try Network(layers).exactly(inputs: 1) }
      #expect(error?.description == "a layer is neither Dense nor ReLU")
    }
  }

  @Test("along a line the network is the same function", arguments: shapes)
  func along(sizes: [Int]) throws {
    var draw = Draw(5)
    let exact = try Plan(sizes, &draw).network.exactly()
    // Input i is ((i + 1) t − 2) / 3.
    let along = exact.along((0..<sizes[0]).map { Vector([$0 + 1, -2]) }, denominator: Integer(3))
    for t in [Rational(0), 1, Rational(-5, 7), 40] {
      let point = (0..<sizes[0]).map { (Rational($0 + 1) * t - 2) / 3 }
      #expect(along([t]).map { $0 / 3 } == exact(point))
    }
  }
}
