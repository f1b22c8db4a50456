import Neurons
import Testing

@testable import Exact

@Suite("Regions of any dimension")
struct ConeTests {
  /// How many regions the hyperplanes make in the box.
  private func count(_ planes: [[Double]], _ biases: [Double]? = nil, in box: Box?) throws -> Int {
    let network = Network {
      Dense(weights: planes, biases: biases ?? planes.map { _ in 0 })
      ReLU()
    }
    var budget = Budget.plenty
    var pieces = Pieces(of: [try network.exactly()], in: Cone(box: box, dimension: planes[0].count))
    var count = 0
    while try pieces.next(&budget) != nil { count += 1 }
    return count
  }

  /// xᵢ − xⱼ for all pairs, and xᵢ + xⱼ too where `isSigned`, and xᵢ where `isAxial`.
  private static func reflections(_ dimension: Int, isSigned: Bool, isAxial: Bool) -> [[Double]] {
    var planes: [[Double]] = []
    for first in 0..<dimension {
      var plane = [Double](repeating: 0, count: dimension)
      plane[first] = 1
      if isAxial { planes.append(plane) }
      for second in first + 1..<max(dimension, first + 1) {
        for sign in isSigned ? [-1.0, 1] : [-1] {
          plane[second] = sign
          planes.append(plane)
        }
        plane[second] = 0
      }
    }
    return planes
  }

  @Test("the planes on which two of n numbers are equal make n! regions", arguments: [(2, 2), (3, 6), (4, 24)])
  func orders(dimension: Int, regions: Int) throws {
    let planes = Self.reflections(dimension, isSigned: false, isAxial: false)
    #expect(try count(planes, in: nil) == regions)
    #expect(try count(planes, in: Box(repeating: -1...1, count: dimension)) == regions)
    #expect(try count(planes, in: Box(repeating: 0...(.infinity), count: dimension)) == regions)
  }

  @Test("with the signs of the numbers they make n! · 2ⁿ", arguments: [(2, 8), (3, 48)])
  func signedOrders(dimension: Int, regions: Int) throws {
    let planes = Self.reflections(dimension, isSigned: true, isAxial: true)
    #expect(try count(planes, in: nil) == regions)
    #expect(try count(planes, in: Box(repeating: -1...1, count: dimension)) == regions)
    #expect(try count(planes, in: Box(repeating: 0...1, count: dimension)) == regions / (1 << dimension))
  }

  @Test("planes in general position make as many regions as they can", arguments: [(3, 4), (4, 3), (5, 3), (6, 2)])
  func general(planes: Int, dimension: Int) throws {
    // Rows (1, k, k², …) with −kⁿ: any n of them meet in one point.
    let rows = (1...planes).map { k in
      (0..<dimension).map { power in (0..<power).reduce(1.0) { value, _ in value * Double(k) } }
    }
    let biases = (1...planes).map { k in -(0..<dimension).reduce(1.0) { value, _ in value * Double(k) } }
    var choose = 1
    var expected = 0
    for chosen in 0...dimension {
      expected += choose
      choose = choose * max(0, planes - chosen) / (chosen + 1)
    }
    #expect(try count(rows, biases, in: nil) == expected)
  }

  @Test(
    "a box has two corners for each input that is not fixed",
    arguments: [
      ([0...1, 0...1, 0...1], 8, 0), ([0...1, 2...2, 0...1], 4, 0), ([2...2, 2...2, 2...2], 1, 0),
      ([0...1, 0...(.infinity), 5...6], 4, 1), ([0...(.infinity), 0...(.infinity), (-.infinity)...0], 1, 3),
      ([line, 0...1, 0...1], 4, 2), ([line, line, line], 1, 6),
    ] as [(Box, Int, Int)])
  func corners(box: Box, corners: Int, directions: Int) {
    let cone = Cone(box: box, dimension: 3)
    #expect(cone.corners.count == corners)
    #expect(cone.directions.count == directions)
  }

  @Test("a box's corners are its own", arguments: [1.0, 0.1, 0x1p-1000, 0x1p1000])
  func places(size: Double) throws {
    let cone = Cone(box: [-size...size, 0...size], dimension: 2)
    let corners = Set(cone.corners.map { [Rational($0[0], over: $0[2]), Rational($0[1], over: $0[2])] })
    let end = try #require(Rational(size))
    #expect(corners == [[-end, 0], [-end, end], [end, 0], [end, end]])
  }

  @Test("the point inside a piece is in the box and off every bend", arguments: 1...6)
  func inside(seed: Int) throws {
    var draw = Draw(seed)
    let exact = try Plan([3, 4, 1], &draw).network.exactly()
    let box: Box = [-1...1, 0...(.infinity), line]
    var budget = Budget.plenty
    var pieces = Pieces(of: [exact], in: Cone(box: box, dimension: 3))
    while let piece = try pieces.next(&budget) {
      let point = piece.cone.insidePoint
      #expect(contains(box, (0..<3).map { Rational(point[$0], over: point[3]) }))
      #expect(exact.hidden[0].allSatisfy { $0.isZero || $0.dot(point).sign != 0 })
    }
  }

  @Test("which neurons are on in a piece is what they are at the point inside it", arguments: 1...6)
  func active(seed: Int) throws {
    var draw = Draw(seed)
    let exact = try Plan([2, 5, 1], &draw).network.exactly()
    var budget = Budget.plenty
    var pieces = Pieces(of: [exact], in: Cone(box: nil, dimension: 2))
    while let piece = try pieces.next(&budget) {
      #expect(piece.active[0][0] == exact.hidden[0].map { $0.dot(piece.cone.insidePoint).sign > 0 })
    }
  }

  /// Boxes of four ranges, of which fewer inputs take the first ones.
  static let boxes: [Box] = [
    [line, line, line, line], [-1...1, 0...2, -0.5...3, 1...1], [0...(.infinity), -2...(-2), (-.infinity)...1, line],
  ]

  /// The pieces of a deep network of few small numbers, whose hyperplanes meet and coincide.
  private func pieces(_ seed: Int) throws -> (network: ExactNetwork, box: Box, pieces: [Pieces.Piece], draw: Draw) {
    var draw = Draw(seed)
    let inputs = draw.whole(2...4)
    let network = try Plan([inputs, 3, 2, 1], in: -1...1, &draw).network.exactly()
    let box = Box(Self.boxes[seed % Self.boxes.count].prefix(inputs))
    var budget = Budget.plenty
    var pieces = Pieces(of: [network], in: Cone(box: box, dimension: inputs))
    var found: [Pieces.Piece] = []
    while let piece = try pieces.next(&budget) { found.append(piece) }
    return (network, box, found, draw)
  }

  @Test("in its corners and inside each piece has the network's outputs", arguments: 1...24)
  func outputs(seed: Int) throws {
    let (network, _, pieces, _) = try pieces(seed)
    for piece in pieces {
      for point in piece.cone.corners + [piece.cone.insidePoint] {
        #expect(piece.outputs[0].map { $0.dot(point) } == network.outputs(at: point))
      }
    }
  }

  @Test("every point of the box has the neurons of some piece on, unless it lies on a bend", arguments: 1...24)
  func everyPoint(seed: Int) throws {
    var (network, box, pieces, draw) = try pieces(seed)
    let patterns = Set(pieces.map { $0.active[0] })
    for _ in 0..<20 {
      let point = draw.point(in: box)
      var values = Vector(homogeneous: point)
      let last = values[box.count]
      var active: [[Bool]] = []
      var isOnBend = false
      for layer in network.hidden {
        let sums = layer.map { $0.dot(values) }
        isOnBend = isOnBend || zip(layer, sums).contains { !$0.isZero && $1.sign == 0 }
        active.append(sums.map { $0.sign > 0 })
        values = Vector(sums.map { max(.zero, $0) } + [last])
      }
      if !isOnBend { #expect(patterns.contains(active), "at \(point)") }
    }
  }
}
