import Neurons
import Testing

@testable import Exact

@Suite("Linearity: one dense layer")
struct CollapsedTests {
  private func collapsed(_ network: Network, in box: Box? = nil) throws -> ExactDense? {
    var budget = Budget.plenty
    return try network.exactly().collapsed(in: box, budget: &budget)
  }

  @Test("|x| bends, so it is none")
  func absolute() throws {
    #expect(try collapsed(.absolute) == nil)
    #expect(try collapsed(.absolute, in: [-1e-300...1]) == nil)
  }

  @Test("where |x| does not bend it is x or −x")
  func absoluteHalf() throws {
    #expect(try collapsed(.absolute, in: [0...7]) == ExactDense(weights: [[1]], biases: [0]))
    #expect(try collapsed(.absolute, in: [(-.infinity)...0]) == ExactDense(weights: [[-1]], biases: [0]))
  }

  @Test("relu(x) − relu(−x) is x although both neurons bend")
  func cancelled() throws {
    let network = Network {
      Dense(weights: [[1], [-1]], biases: [0, 0])
      ReLU()
      Dense(weights: [[1, -1]], biases: [0.5])
    }
    #expect(try collapsed(network) == ExactDense(weights: [[1]], biases: [Rational(1, 2)]))
  }

  @Test("a network whose neurons are always on in the box is the product of its layers", arguments: 1...6)
  func alwaysOn(seed: Int) throws {
    var draw = Draw(seed)
    var plan = Plan([2, 3, 3, 2], &draw)
    // The second layer's biases outweigh what the first one gives.
    for (layer, bias) in [1000.0, 100_000].enumerated() { plan.parts[layer].biases = [bias, bias, bias] }
    let stack = Network(plan.parts.map { Dense(weights: $0.weights, biases: $0.biases) })
    #expect(try collapsed(plan.network, in: [-1...1, -2...3]) == collapsed(stack))
  }

  @Test("a deep stack of dense layers is the exact product", arguments: 1...6)
  func product(seed: Int) throws {
    var draw = Draw(seed)
    let parts = Plan([2, 3, 1, 4, 2], &draw).parts
    // Tenths, which Double would round in every product.
    let layers = parts.map { part in
      Dense(weights: part.weights.map { $0.map { $0 * 0.1 } }, biases: part.biases.map { $0 * 0.7 })
    }
    var weights: [[Rational]] = [[1, 0], [0, 1]]
    var biases: [Rational] = [0, 0]
    for layer in layers {
      let rows = try layer.weights.map { try $0.map { try #require(Rational($0)) } }
      let constants = try layer.biases.map { try #require(Rational($0)) }
      biases = zip(rows, constants).map { row, constant in zip(row, biases).reduce(constant) { $0 + $1.0 * $1.1 } }
      weights = rows.map { row in
        (0..<2).map { column in zip(row, weights).reduce(Rational(0)) { $0 + $1.0 * $1.1[column] } }
      }
    }
    #expect(try collapsed(Network(layers)) == ExactDense(weights: weights, biases: biases))
  }

  @Test("weights of 2¹⁰⁰⁰ times 2¹⁰⁰⁰, which no Double holds, are exact")
  func huge() throws {
    let dense = Dense(weights: [[0x1p1000]], biases: [0x1p-1000])
    #expect(try collapsed(Network([dense, dense])) == ExactDense(weights: [[power(2000)]], biases: [1 + power(-1000)]))
  }

  @Test("dead neurons leave the constant alone")
  func dead() throws {
    let network = Network {
      Dense(weights: [[1], [-1]], biases: [-9, -9])
      ReLU()
      Dense(weights: [[3, 4]], biases: [0.1])
    }
    #expect(try collapsed(network, in: [-9...9]) == ExactDense(weights: [[0]], biases: [#require(Rational(0.1))]))
  }

  @Test("on a single point every network is one layer")
  func point() throws {
    let layer = try #require(try collapsed(.absolute, in: [-3...(-3)]))
    #expect(layer.weights[0][0] * -3 + layer.biases[0] == 3)
  }

  @Test("with x fixed at 1, relu(y) − relu(x + y − 1) is 0, though it is written differently for y above and below 0")
  func fixed() throws {
    let network = Network {
      Dense(weights: [[0, 1], [1, 1]], biases: [0, -1])
      ReLU()
      Dense(weights: [[1, -1]], biases: [0])
    }
    #expect(try collapsed(network, in: [1...1, 2...3]) != nil)
    #expect(try collapsed(network, in: [1...1, -1...1]) != nil)
  }
}

@Suite("Linearity: how often neurons are on")
struct ActivityTests {
  private func activities(_ network: Network, in box: Box? = nil) throws -> [[Activity]] {
    var budget = Budget.plenty
    return try network.exactly(inputs: box?.count).activities(in: box, budget: &budget)
  }

  /// Neurons x + 2, x − 2, −x, 1 and −1.
  static let neurons = Network {
    Dense(weights: [[1], [1], [-1], [0], [0]], biases: [2, -2, 0, 1, -1])
    ReLU()
  }

  @Test(
    "a neuron is always, sometimes or never on, as the box is",
    arguments: [
      (line, [.sometimes, .sometimes, .sometimes, .always, .never]),
      (-2...2, [.always, .never, .sometimes, .always, .never]),
      (0...2, [.always, .never, .never, .always, .never]), (2...3, [.always, .always, .never, .always, .never]),
      ((-.infinity)...(-2), [.never, .never, .always, .always, .never]),
      (-1...(2.0.nextUp), [.always, .sometimes, .sometimes, .always, .never]),
      (1...1, [.always, .never, .never, .always, .never]), (-2...(-2), [.never, .never, .always, .always, .never]),
    ] as [(ClosedRange<Double>, [Activity])])
  func ranges(range: ClosedRange<Double>, expected: [Activity]) throws {
    #expect(try activities(Self.neurons, in: [range]) == [expected])
  }

  @Test("a neuron of a second layer is judged by what the first one gives, not by all numbers")
  func second() throws {
    // relu(x) + relu(−x) + 1 is always on, −relu(x) never, relu(x) − 1 sometimes.
    let network = Network {
      Dense(weights: [[1], [-1]], biases: [0, 0])
      ReLU()
      Dense(weights: [[1, 1], [-1, 0], [1, 0]], biases: [1, 0, -1])
      ReLU()
    }
    #expect(try activities(network)[1] == [.always, .never, .sometimes])
  }

  @Test("a neuron that would be on only where the inputs cannot bring it is never on")
  func unreachable() throws {
    // relu(1/2 − max(x, 1 − x)): the larger of x and 1 − x is at least 1/2.
    let network = Network {
      Dense(weights: [[2], [1], [-1]], biases: [-1, 0, 0])
      ReLU()
      // max(x, 1 − x) = 1 − x + relu(2x − 1)
      Dense(weights: [[-1, 1, -1]], biases: [-0.5])
      ReLU()
    }
    #expect(try activities(network)[1] == [.never])
  }

  @Test("for a network without ReLU there are none")
  func none() throws {
    #expect(try activities(.linear([1])) == [])
  }

  @Test("a neuron behind a neuron that is on is on with it")
  func twice() throws {
    // relu(relu(x))
    let network = Network {
      Network.ramp.layers
      Dense(weights: [[1]], biases: [0])
      ReLU()
    }
    #expect(try activities(network)[1] != [.never])
  }
}

@Suite("Linearity: regions of the plane")
struct RegionTests {
  typealias Corner = (x: Rational, y: Rational)

  private func regions(_ network: Network, in box: Box) throws -> [[Corner]] {
    var budget = Budget.plenty
    return try network.exactly(inputs: 2).regions(in: box, budget: &budget)
  }

  /// The area, by the shoelace formula; positive where the corners go counterclockwise.
  private func area(_ corners: [Corner]) -> Rational {
    corners.indices.reduce(Rational(0)) { sum, index in
      let (corner, next) = (corners[index], corners[(index + 1) % corners.count])
      return sum + (corner.x * next.y - next.x * corner.y) / 2
    }
  }

  static let cases = shapes.filter { $0[0] == 2 }.flatMap { sizes in [1, 2, 3, 4].map { (sizes, $0) } }

  @Test("the regions' areas add up to that of the box", arguments: cases)
  func areas(sizes: [Int], seed: Int) throws {
    var draw = Draw(seed)
    let regions = try regions(Plan(sizes, &draw).network, in: [-1.5...2, -0.25...3])
    #expect(regions.reduce(Rational(0)) { $0 + area($1) } == Rational(7, 2) * Rational(13, 4))
  }

  @Test("each region has an area and goes counterclockwise", arguments: cases)
  func positive(sizes: [Int], seed: Int) throws {
    var draw = Draw(seed)
    for region in try regions(Plan(sizes, &draw).network, in: [-1.5...2, -0.25...3]) { #expect(area(region) > 0) }
  }

  @Test(
    "in each region the network is linear: the middle of the corners has the middle of the values", arguments: cases)
  func linear(sizes: [Int], seed: Int) throws {
    var draw = Draw(seed)
    let network = Plan(sizes, &draw).network
    let exact = try network.exactly()
    for region in try regions(network, in: [-1.5...2, -0.25...3]) {
      let count = Rational(region.count)
      let sums = region.reduce((Rational(0), Rational(0))) { ($0.0 + $1.x, $0.1 + $1.y) }
      let values = region.map { exact([$0.x, $0.y])[0] }
      #expect(exact([sums.0 / count, sums.1 / count])[0] * count == values.reduce(0, +))
    }
  }

  @Test("no corner is there twice, and none lies on the line between its neighbours", arguments: cases)
  func corners(sizes: [Int], seed: Int) throws {
    var draw = Draw(seed)
    for region in try regions(Plan(sizes, &draw).network, in: [-1.5...2, -0.25...3]) {
      for index in region.indices {
        let three = (0..<3).map { region[(index + $0) % region.count] }
        #expect(area(three) > 0)
      }
    }
  }

  @Test("|x| + |y| has four squares")
  func squares() throws {
    let network = Network {
      Dense(weights: [[1, 0], [-1, 0], [0, 1], [0, -1]], biases: [0, 0, 0, 0])
      ReLU()
    }
    let regions = try regions(network, in: [-1...1, -1...1])
    #expect(regions.map(area) == [1, 1, 1, 1])
  }

  @Test("a linear network has one region, the box from its lowest left corner on")
  func one() throws {
    let regions = try regions(.linear([1, 1]), in: [0...2, 1...3])
    #expect(regions.map { $0.map { [$0.x, $0.y] } } == [[[0, 1], [2, 1], [2, 3], [0, 3]]])
  }

  @Test("n lines that all cross make 1 + n + n(n − 1)/2 regions", arguments: [1, 2, 3, 8])
  func count(lines: Int) throws {
    // y = kx − k²: tangents of a parabola, which all cross each other, in different points.
    let network = Network {
      Dense(weights: (1...lines).map { [Double($0), -1] }, biases: (1...lines).map { -Double($0 * $0) })
      ReLU()
    }
    #expect(try regions(network, in: [-1000...1000, -10000...10000]).count == 1 + lines + lines * (lines - 1) / 2)
  }

  @Test("more than 128 lines across one region are cut at each of them")
  func manyLines() throws {
    let network = Network {
      Dense(weights: (1...140).map { _ in [1, 0] } + [[1, -1]], biases: (1...140).map { -Double($0) } + [0])
      ReLU()
      Dense(weights: [[Double](repeating: 1, count: 141)], biases: [0])
    }
    let regions = try regions(network, in: [0...200, 0...200])
    #expect(regions.count == 282)
    #expect(regions.reduce(Rational(0)) { $0 + area($1) } == Rational(40_000))
    #expect(regions.allSatisfy { area($0) > 0 })
  }

  @Test("lines that meet in one point make no region without area")
  func star() throws {
    let network = Network {
      Dense(weights: [[1, 0], [0, 1], [1, 1], [1, -1], [2, 1], [1, 2]], biases: [0, 0, 0, 0, 0, 0])
      ReLU()
    }
    let regions = try regions(network, in: [-1...1, -1...1])
    #expect(regions.count == 12)
    #expect(regions.reduce(Rational(0)) { $0 + area($1) } == 4)
  }

  @Test("a box without an end is refused", arguments: [[line, 0...1], [0...(.infinity), 0...1]] as [Box])
  func endless(box: Box) {
    #expect(throws: Undecided.self) { try regions(.linear([1, 1]), in: box) }
  }

  @Test(
    "a box that is a point or an edge has regions of as many corners",
    arguments: [
      ([1...1, 2...2], 1), ([1...1, 0...2], 2),
    ] as [(Box, Int)])
  func flat(box: Box, corners: Int) throws {
    #expect(try regions(.linear([1, 1]), in: box).map(\.count) == [corners])
  }

  @Test("a network of three inputs is refused")
  func threeInputs() throws {
    var budget = Budget.plenty
    #expect(throws: Undecided.self) {
      try Network.linear([1, 1, 1]).exactly().regions(in: [0...1, 0...1, 0...1], budget: &budget)
    }
  }
}
