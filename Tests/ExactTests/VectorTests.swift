import Testing

@testable import Exact

@Suite("Vector")
struct VectorTests {
  static let rows: [[Int]] = [
    [0, 0, 0], [1, -2, 3], [.max, .max, .max], [.min, .min, .min], [.min, .max, 1], [0, .min, 0], [6, -9, 15],
  ]
  static let factors = [0, 1, -1, 3, .max, .min]

  /// The numbers of a vector.
  static func numbers(_ vector: Vector) -> [Integer] { (0..<vector.count).map { vector[$0] } }

  @Test("the sum of products is right beyond two words too", arguments: rows)
  func dot(a: [Int]) {
    for b in Self.rows {
      let sum = zip(a, b).reduce(Integer.zero) { $0 + Integer($1.0) * Integer($1.1) }
      #expect(Vector(a).dot(Vector(b)) == sum)
    }
  }

  @Test("a combination is right in each number", arguments: [(1, 1), (.min, .min), (.max, -1), (0, .min)])
  func combination(first: Int, second: Int) {
    let (a, b) = (Integer(first), Integer(second))
    for row in Self.rows {
      for other in Self.rows {
        let vector = Vector.combination(a, Vector(row), b, Vector(other))
        #expect(Self.numbers(vector) == zip(row, other).map { a * Integer($0) + b * Integer($1) })
      }
    }
  }

  @Test("a factor in front of a vector multiplies each number", arguments: factors)
  func factor(factor: Int) {
    for row in Self.rows {
      #expect(Self.numbers(Integer(factor) * Vector(row)) == row.map { Integer(factor) * Integer($0) })
    }
  }

  @Test("a vector's opposite has each number's opposite, and twice it is the same again", arguments: rows)
  func opposite(row: [Int]) {
    #expect(Self.numbers(-Vector(row)) == row.map { -Integer($0) })
    #expect(-(-Vector(row)) == Vector(row))
  }

  @Test("vectors reached through large numbers are stored and hashed like small ones", arguments: rows)
  func canonical(row: [Int]) {
    let large = (Integer.one << 100) * Vector(row)
    #expect(Set([large.divided(by: .one << 100), Vector(row)]).count == 1)
  }

  @Test("a multiple in the same direction has the same shortest vector", arguments: [1, 2, 30, 64, 100])
  func primitive(places: Int) {
    for row in Self.rows {
      #expect(((Integer(3) << places) * Vector(row)).primitive == Vector(row).primitive)
    }
  }

  @Test("the shortest vector has no common divisor and the same direction")
  func shortest() {
    #expect(Vector([6, -9, 15]).primitive == Vector([2, -3, 5]))
    #expect(Vector([.min, .min, .min]).primitive == Vector([-1, -1, -1]))
    #expect(Vector([.min, 0, 0]).primitive == Vector([-1, 0, 0]))
    #expect(Vector([0, 0, 0]).primitive == Vector([0, 0, 0]))
  }

  @Test("rows are added up as often as the weights say, and the constant last", arguments: factors)
  func weighted(factor: Int) {
    let rows = [Vector([1, .max, .min]), nil, Vector([0, 3, 1])]
    let sum = Vector([factor, 5, 2, factor]).weighted(rows, width: 3)
    let weight = Integer(factor)
    let constant = weight * Integer(Int.min) + Integer(2) + weight
    #expect(Self.numbers(sum) == [weight, weight * Integer(Int.max) + Integer(6), constant])
  }

  @Test("a point is written over the smallest common denominator")
  func homogeneous() {
    #expect(Vector(homogeneous: [Rational(1, 2), Rational(-1, 3), 4]) == Vector([3, -2, 24, 6]))
    #expect(Vector(homogeneous: []) == Vector([1]))
  }

  @Test("the constant alone grows", arguments: factors)
  func constant(factor: Int) {
    for row in Self.rows {
      let expected = [Integer(row[0]), Integer(row[1]), Integer(row[2]) * Integer(factor)]
      #expect(Self.numbers(Vector(row).scalingConstant(by: Integer(factor))) == expected)
    }
  }

  @Test("each number grows by its own factor", arguments: factors)
  func columns(factor: Int) {
    for row in Self.rows {
      let factors = [Integer(factor), .one, .one << 80]
      #expect(Self.numbers(Vector(row).scaled(by: factors)) == zip(row, factors).map { Integer($0) * $1 })
    }
  }
}
