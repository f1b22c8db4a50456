import Neurons
import Testing

@testable import Exact

@Suite("Segments")
struct SegmentTests {
  private func segments(_ networks: [Network], in range: ClosedRange<Double> = line) throws -> [Segment] {
    var budget = Budget.plenty
    return try ExactNetwork.segments(of: networks.map { try $0.exactly() }, in: range, budget: &budget)
  }

  /// A segment of one network of one output.
  private func segment(_ lower: Rational?, _ upper: Rational?, _ slope: Rational, _ constant: Rational) -> Segment {
    Segment(lower: lower, upper: upper, lines: [[Segment.Line(slope: slope, constant: constant)]])
  }

  @Test("|x| falls up to 0 and rises from there")
  func absolute() throws {
    #expect(try segments([.absolute]) == [segment(nil, 0, -1, 0), segment(0, nil, 1, 0)])
  }

  @Test("a hat has four pieces")
  func hat() throws {
    let hat = [segment(nil, -1, 0, 0), segment(-1, 0, 1, 1), segment(0, 1, -1, 1), segment(1, nil, 0, 0)]
    #expect(try segments([.hat]) == hat)
  }

  @Test("a range cuts the first and the last piece short")
  func range() throws {
    #expect(
      try segments([.hat], in: -0.5...4) == [
        segment(Rational(-1, 2), 0, 1, 1), segment(0, 1, -1, 1), segment(1, 4, 0, 0),
      ])
  }

  @Test("a range that ends at a bend does not show it")
  func rangeAtBend() throws {
    #expect(try segments([.absolute], in: 0...3) == [segment(0, 3, 1, 0)])
    #expect(try segments([.absolute], in: -3...0) == [segment(-3, 0, -1, 0)])
  }

  @Test("half-lines have one end")
  func halfLines() throws {
    #expect(try segments([.absolute], in: -2...(.infinity)) == [segment(-2, 0, -1, 0), segment(0, nil, 1, 0)])
    #expect(
      try segments([.absolute], in: (-.infinity)...0.5) == [segment(nil, 0, -1, 0), segment(0, Rational(1, 2), 1, 0)])
  }

  @Test("a single point is one piece with the function's value", arguments: [-3.0, 0, 0.1])
  func point(place: Double) throws {
    let found = try segments([.absolute], in: place...place)
    let x = try #require(Rational(place))
    #expect(found.count == 1)
    #expect(found.first?.lower == x && found.first?.upper == x)
    #expect(found.first?.lines[0][0](x) == x.magnitude)
  }

  @Test("a linear network is one piece")
  func linear() throws {
    #expect(try segments([.linear([3], -1)]) == [segment(nil, nil, 3, -1)])
  }

  @Test("where neurons cancel, pieces are joined")
  func joined() throws {
    // relu(x) − relu(−x) + relu(2x − 2) − 2 relu(x − 1) = x
    let network = Network {
      Dense(weights: [[1], [-1], [2], [1]], biases: [0, 0, -2, -1])
      ReLU()
      Dense(weights: [[1, -1, 1, -2]], biases: [0])
    }
    #expect(try segments([network], in: -5...5) == [segment(-5, 5, 1, 0)])
  }

  @Test("a bend at a third is at exactly a third")
  func thirds() throws {
    let network = Network {
      Dense(weights: [[3], [-3]], biases: [-1, -2])
      ReLU()
      Dense(weights: [[1, 0.5]], biases: [0])
    }
    #expect(try segments([network]).map(\.lower) == [nil, Rational(-2, 3), Rational(1, 3)])
  }

  @Test("a bend in a second layer is where the first one's line crosses")
  func secondLayer() throws {
    // relu(|x| − 1/7), nearly: the weights are 7 and −1 so that the bends are at ±1/7.
    let network = Network {
      Network.absolute.layers
      Dense(weights: [[7]], biases: [-1])
      ReLU()
    }
    #expect(
      try segments([network]) == [
        segment(nil, Rational(-1, 7), -7, -1), segment(Rational(-1, 7), Rational(1, 7), 0, 0),
        segment(Rational(1, 7), nil, 7, -1),
      ])
  }

  @Test("networks side by side share their pieces, each with its lines")
  func sideBySide() throws {
    let found = try segments([.ramp, .linear([2]), .hat], in: -2...2)
    #expect(found.map(\.lower) == [-2, -1, 0, 1])
    #expect(found.map { $0.lines.map { $0[0].slope } } == [[0, 2, 0], [0, 2, 1], [1, 2, -1], [1, 2, 0]])
  }

  @Test("all outputs of a network have their lines")
  func outputs() throws {
    let network = Network {
      Dense(weights: [[1]], biases: [0])
      ReLU()
      Dense(weights: [[1], [-2]], biases: [0, 5])
    }
    let rising = try #require(try segments([network]).last)
    #expect(rising.lines == [[Segment.Line(slope: 1, constant: 0), Segment.Line(slope: -2, constant: 5)]])
  }

  /// Shapes of one input, each with two seeds.
  static let cases = shapes.filter { $0[0] == 1 }.flatMap { sizes in [1, 2, 3].map { (sizes, $0) } }

  @Test("pieces go from left to right without a gap", arguments: cases)
  func order(sizes: [Int], seed: Int) throws {
    var draw = Draw(seed)
    let found = try segments([Plan(sizes, &draw).network], in: -9...(.infinity))
    #expect(found.first?.lower == -9)
    #expect(found.last?.upper == nil)
    for (piece, next) in zip(found, found.dropFirst()) {
      #expect(piece.upper == next.lower)
      #expect(try #require(piece.lower) < #require(piece.upper))
    }
  }

  @Test("at its ends and in its middle each piece has the network's value", arguments: cases)
  func values(sizes: [Int], seed: Int) throws {
    var draw = Draw(seed)
    let network = Plan(sizes, &draw).network
    let exact = try network.exactly()
    for piece in try segments([network], in: -9...9) {
      let (lower, upper) = try (#require(piece.lower), #require(piece.upper))
      for x in [lower, (lower + upper) / 2, upper] { #expect(piece.lines[0].map { $0(x) } == exact([x])) }
    }
  }

  @Test("no two pieces beside each other are one", arguments: cases)
  func bends(sizes: [Int], seed: Int) throws {
    var draw = Draw(seed)
    let found = try segments([Plan(sizes, &draw).network])
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.lines != $1.lines })
  }

  @Test("two hundred bends are two hundred and one pieces")
  func many() throws {
    let places = (0..<200).map(Double.init)
    let network = Network {
      Dense(weights: places.map { _ in [1] }, biases: places.map { -$0 })
      ReLU()
      Dense(weights: [places.map { _ in 1 }], biases: [0])
    }
    let found = try segments([network])
    #expect(found.map { $0.lines[0][0].slope } == (0...200).map { Rational($0) })
    #expect(found.compactMap(\.lower) == (0..<200).map { Rational($0) })
  }

  @Test("a network of two inputs is refused")
  func twoInputs() {
    #expect(throws: Undecided.self) { try segments([.linear([1, 1])]) }
  }
}
