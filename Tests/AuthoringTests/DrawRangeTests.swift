import Authoring
import Neurons
import Testing

/// Each test draws until every number that may come has come: those that may not would have shown by then.
@Suite("The range and the grid of every draw")
struct DrawRangeTests {
  /// All that `make` gives in 4000 draws, sorted: enough for the 36 numbers of the largest range here.
  static func drawn(_ make: (inout Draw) -> Double) -> [Double] {
    var draw = Draw(seed: 11)
    return Set((0..<4000).map { _ in make(&draw) }).sorted()
  }

  static func grid(_ range: ClosedRange<Int>, over parts: Int = 1) -> [Double] {
    range.map { Double($0) / Double(parts) }
  }

  @Test("a count takes every whole number of its range and no other", arguments: [0...0, 1...3, -2...2])
  func count(range: ClosedRange<Int>) {
    #expect(Self.drawn { Double($0.count(in: range)) } == Self.grid(range))
  }

  @Test("a whole number takes all of −9...9 unless told otherwise")
  func whole() {
    #expect(Self.drawn { $0.whole() } == Self.grid(-9...9))
    #expect(Self.drawn { $0.whole(in: 5...7) } == [5, 6, 7])
  }

  @Test("a number that is not 0 takes all others of its range")
  func nonzero() {
    #expect(Self.drawn { $0.nonzero() } == Self.grid(-9...9).filter { $0 != 0 })
    #expect(Self.drawn { $0.nonzero(in: -1...1) } == [-1, 1])
    #expect(Self.drawn { $0.nonzero(in: 0...1) } == [1])
  }

  @Test("a fraction takes all quarters of −4...4 unless told otherwise")
  func fraction() {
    #expect(Self.drawn { $0.fraction() } == Self.grid(-16...16, over: 4))
  }

  @Test("a fraction takes every multiple of 1/2ⁿ of its range", arguments: [(0, 1), (1, 2), (3, 8)])
  func fractionGrid(halvings: Int, parts: Int) {
    #expect(Self.drawn { $0.fraction(in: -1...2, halvings: halvings) } == Self.grid(-parts...2 * parts, over: parts))
  }

  @Test("a number off the grid takes the halves between −4 and 4 unless told otherwise")
  func offGrid() {
    #expect(Self.drawn { $0.offGrid() } == [-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5])
  }

  @Test("a number off the grid of 1/2ⁿ is an odd multiple of 1/2ⁿ⁺¹ inside its range", arguments: [0, 1, 2, 3])
  func offGridIsOdd(halvings: Int) {
    for number in Self.drawn({ $0.offGrid(in: -2...2, halvings: halvings) }) {
      let odd = number * Double(2 << halvings)
      #expect(odd == odd.rounded() && odd.truncatingRemainder(dividingBy: 2) != 0, "\(number)")
      #expect((-2...2).contains(number), "\(number)")
    }
  }

  @Test("every odd multiple of 1/2ⁿ⁺¹ between the ends of the range comes", arguments: [0, 1, 2])
  func offGridIsWhole(halvings: Int) {
    let parts = 2 << halvings
    let odd = (-2 * parts...2 * parts).filter { $0 % 2 != 0 }.map { Double($0) / Double(parts) }
    #expect(Self.drawn { $0.offGrid(in: -2...2, halvings: halvings) } == odd)
  }

  @Test("a vector has as many numbers as asked for, in the range", arguments: [0, 1, 5])
  func vector(count: Int) {
    var draw = Draw(seed: 1)
    let vector = draw.vector(count, in: 2...3)
    #expect(vector.count == count)
    #expect(vector.allSatisfy { $0 == 2 || $0 == 3 })
  }

  @Test("a matrix is [rows][columns]")
  func matrix() {
    var draw = Draw(seed: 1)
    #expect(draw.matrix(2, 3, in: 4...4) == [[4, 4, 4], [4, 4, 4]])
  }

  @Test("a layer takes its inputs along its rows and has a bias for each output")
  func dense() {
    var draw = Draw(seed: 1)
    let layer = draw.dense(inputs: 3, outputs: 2, in: 1...1)
    #expect(layer == Dense(weights: [[1, 1, 1], [1, 1, 1]], biases: [1, 1]))
  }

  @Test("cases are as many as asked for, each made with numbers of its own")
  func cases() {
    var draw = Draw(seed: 1)
    let cases = draw.cases(50) { draw in Case(draw.count(in: 0...1_000_000_000)) }
    #expect(cases.count == 50)
    #expect(Set(cases.map { $0.arguments.description }).count == 50)
  }
}
