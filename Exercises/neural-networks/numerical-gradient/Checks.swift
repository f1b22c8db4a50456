import Authoring

// Exact: a coordinate is a multiple of 1/8 and at most 5, so a product of three has 9 places after the point and is
// at most 125. With factors up to 9, at most three cubes and eleven terms in all, every sum stays below 2¹², which
// makes 21 bits; what is fixed lies further out and takes up to 30. Steps are powers of two, so dividing by them changes
// no bit.
func checks(_ draw: inout Draw) -> [Check] {
  [
    Check(
      "one coordinate: lines and parabolas", points: 2,
      [
        Case("x", [2.0], 0.5), Case("3*x", [1.0], 0.5), Case("x*x", [1.0], 0.5), Case("x*x", [3.0], 0.25),
        Case("2*x*x - 5*x + 1", [-1.0], 0.25), Case("3*x", [0.0], 0.5), Case("x*x", [0.0], 0.5),
        // Squares that no Float holds.
        Case("x*x", [4097.0], 0.25),
      ]
        + draw.cases(8) { Case(formula($0.squares(1) + $0.line(1)), $0.point(1), $0.step()) }),
    Check(
      "every coordinate has a slope of its own", points: 3,
      [
        Case("x + 3*y", [1.0, 2.0], 0.5), Case("x*x - 2*y*y", [2.0, 1.0], 0.5),
        // Equal coordinates are still two, and f need not contain each of them.
        Case("x + 3*y", [1.0, 1.0], 0.5), Case("x", [2.0, 1.0], 0.5), Case("2*y", [0.0, 0.0, 0.0], 0.5),
        Case("w", [0.0, 0.0, 0.0, 0.0], 0.5),
      ]
        + (2...4).flatMap { count in
          draw.cases(4) { Case(formula($0.squares(count) + $0.line(count)), $0.point(count), $0.step()) }
        }),
    Check(
      "coordinates that are multiplied with each other", points: 2,
      [
        Case("x*y", [3.0, 2.0], 0.5), Case("x*y - 2*y*z", [1.0, 2.0, -1.0], 0.5),
        // A coordinate of 0 has a slope like any other.
        Case("x*y", [0.0, 2.0], 0.5), Case("x*y", [2.0, 2.0], 0.5), Case("x*y + y*z", [3.0, 0.0, 3.0], 0.5),
      ]
        + (2...4).flatMap { count in
          draw.cases(4) {
            let terms = $0.neighbours(count) + $0.squares(count) + $0.line(count)
            return Case(formula(terms), $0.point(count), $0.step())
          }
        }),
    Check(
      "where f curves more, it is the estimate with this very step", points: 3,
      [
        Case("x*x*x", [2.0], 0.5), Case("x*x*x", [-1.0], 0.25), Case("x*x*y", [2.0, 3.0], 0.5),
        Case("x*x*x - 2*y*y*y", [1.0, -1.0], 1.0), Case("x*x*x", [0.0], 0.5),
        // Far out the step is the same.
        Case("x*x*x", [64.0], 0.5),
      ]
        + (1...3).flatMap { count in
          draw.cases(4) {
            Case(formula($0.cubes(count) + $0.neighbours(count) + $0.line(count)), $0.point(count), $0.step())
          }
        }),
  ]
}

private let names = ["x", "y", "z", "w"]

/// Factors and what they stand before, written as a sum: `2*x*x - y + 3`.
private func formula(_ terms: [(Double, String)]) -> String {
  terms.enumerated().map { index, term in
    let size = Int(abs(term.0))
    let written = size == 1 ? term.1 : "\(size)*\(term.1)"
    guard index > 0 else { return term.0 < 0 ? "-\(size)*\(term.1)" : written }
    return (term.0 < 0 ? "- " : "+ ") + written
  }.joined(separator: " ")
}

extension Draw {
  fileprivate mutating func terms(_ products: [String]) -> [(Double, String)] {
    products.map { (nonzero(), $0) }
  }

  fileprivate mutating func line(_ count: Int) -> [(Double, String)] {
    terms(Array(names[..<count]))
  }

  fileprivate mutating func squares(_ count: Int) -> [(Double, String)] {
    terms(names[..<count].map { "\($0)*\($0)" })
  }

  fileprivate mutating func cubes(_ count: Int) -> [(Double, String)] {
    terms(names[..<count].map { "\($0)*\($0)*\($0)" })
  }

  /// x·y, y·z and so on.
  fileprivate mutating func neighbours(_ count: Int) -> [(Double, String)] {
    terms(zip(names[..<count], names[1..<count]).map { "\($0)*\($1)" })
  }

  fileprivate mutating func point(_ count: Int) -> [Double] {
    (0..<count).map { _ in nonzero(in: -4...4) }
  }

  fileprivate mutating func step() -> Double {
    [1, 0.5, 0.25, 0.125][count(in: 0...3)]
  }
}
