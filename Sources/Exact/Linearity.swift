/// A linear function with exact numbers: weights · x + biases, as a dense layer has them.
public struct ExactDense: Equatable, Sendable {
  /// As `[outputs][inputs]`.
  public let weights: [[Rational]]
  /// As `[outputs]`.
  public let biases: [Rational]
}

/// How often a hidden neuron is on.
public enum Activity: Equatable, Sendable {
  /// For some inputs and not for others.
  case sometimes
  /// For every input: its ReLU changes nothing.
  case always
  /// For no input: whatever it adds up, it gives 0.
  case never
}

extension ExactNetwork {
  /// The one dense layer that the network is on `box`, whatever its ReLUs do there; nil where it bends.
  public func collapsed(in box: Box? = nil, budget: inout Budget) throws(Undecided) -> ExactDense? {
    let whole = try Cone(box: box, dimension: inputCount, budget: &budget)
    // Where an input is fixed, rows that differ may still be the same function of the others.
    let generators = whole.corners + whole.directions
    var pieces = Pieces(of: [self], in: whole)
    var only: [Vector]?
    while let piece = try pieces.next(&budget) {
      if let only, only != piece.outputs[0] {
        let isSame = zip(only, piece.outputs[0]).allSatisfy { row, other in
          let difference = Vector.combination(.one, row, Integer(-1), other)
          return generators.allSatisfy { difference.dot($0).sign == 0 }
        }
        if !isSame { return nil }
      }
      only = only ?? piece.outputs[0]
    }
    return only.map { rows in
      ExactDense(
        weights: rows.map { row in (0..<inputCount).map { last.value(row[$0], over: .one) } },
        biases: rows.map { last.value($0[inputCount], over: .one) })
    }
  }

  /// For each hidden layer and neuron, how often it is on for inputs in `box`.
  public func activities(in box: Box? = nil, budget: inout Budget) throws(Undecided) -> [[Activity]] {
    var pieces = Pieces(of: [self], in: try Cone(box: box, dimension: inputCount, budget: &budget))
    var found: [[Activity]] = []
    while let piece = try pieces.next(&budget) {
      let here: [[Activity]] = piece.active[0].map { $0.map { $0 ? .always : .never } }
      found = found.isEmpty ? here : zip(found, here).map { zip($0, $1).map { $0 == $1 ? $0 : .sometimes } }
    }
    return found
  }

  /// The regions of two inputs in which the network is linear, each as its corners in turn; only for a bounded `box`.
  public func regions(in box: Box, budget: inout Budget) throws(Undecided) -> [[(x: Rational, y: Rational)]] {
    guard inputCount == 2 else { throw Undecided("the network takes \(counted(inputCount, "input")), not 2") }
    var pieces = Pieces(of: [self], in: try Cone(box: box, dimension: 2, budget: &budget))
    var regions: [[(x: Rational, y: Rational)]] = []
    while let piece = try pieces.next(&budget) {
      guard piece.cone.directions.isEmpty else { throw Undecided("the box has no end") }
      regions.append(
        Self.inTurn(piece.cone.corners.map { (Rational($0[0], over: $0[2]), Rational($0[1], over: $0[2])) }))
    }
    return regions
  }

  /// The corners of a convex region counterclockwise, from the lowest of the leftmost: each next one has all others to
  /// its left.
  private static func inTurn(_ corners: [(x: Rational, y: Rational)]) -> [(x: Rational, y: Rational)] {
    guard let first = corners.min(by: { ($0.x, $0.y) < ($1.x, $1.y) }) else { return [] }
    let others = corners.filter { $0 != first }
    func isBefore(_ a: (x: Rational, y: Rational), _ b: (x: Rational, y: Rational)) -> Bool {
      ((a.x - first.x) * (b.y - first.y) - (a.y - first.y) * (b.x - first.x)).sign > 0
    }
    return [first] + others.sorted(by: isBefore)
  }
}
