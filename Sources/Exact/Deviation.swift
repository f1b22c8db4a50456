/// The largest distance between two functions, and where it is.
public enum Deviation: Equatable, Sendable {
  /// max |f − g|, at an input where it is reached.
  case atMost(Rational, at: [Rational])
  /// There is no largest one: it grows along this direction.
  case unbounded(direction: [Rational])
}

extension ExactNetwork {
  /// The largest |f − g| over `box`, for all outputs: on each linear piece it lies in a corner.
  public func deviation(
    from other: ExactNetwork, in box: Box? = nil, budget: inout Budget
  ) throws(Undecided) -> Deviation {
    guard inputCount == other.inputCount, outputCount == other.outputCount else {
      throw Undecided("the networks take or give different counts of numbers")
    }
    let (left, right) = ExactNetwork.aligned(self, other)
    var pieces = Pieces(of: [left, right], in: try Cone(box: box, dimension: inputCount, budget: &budget))
    var largest: (distance: Rational, point: Vector)?
    while let piece = try pieces.next(&budget) {
      for (row, otherRow) in zip(piece.outputs[0], piece.outputs[1]) {
        let difference = Vector.combination(.one, row, Integer(-1), otherRow)
        if let direction = piece.cone.directions.first(where: { difference.dot($0).sign != 0 }) {
          return .unbounded(direction: (0..<inputCount).map { Rational(direction[$0]) })
        }
        for corner in piece.cone.corners {
          let distance = left.last.value(difference.dot(corner), over: corner[inputCount]).magnitude
          if distance > largest?.distance ?? -1 { largest = (distance, corner) }
        }
      }
    }
    guard let largest else { throw Undecided("the box is empty") }
    let point = (0..<inputCount).map { Rational(largest.point[$0], over: largest.point[inputCount]) }
    return .atMost(largest.distance, at: point)
  }

  /// Whether the network, of one input and one output, stays within `distance` of `target` everywhere in `range`.
  ///
  /// On each straight piece the error f − p has a second derivative −p″, of which p's coefficients give bounds. Where
  /// these are one number, as for x², the largest error is known exactly; elsewhere a piece of length h strays from its
  /// chord by at most max |p″| · h² / 8, and is halved until that decides.
  public func stays(
    within distance: Rational, of target: Polynomial, in range: ClosedRange<Double>, budget: inout Budget
  ) throws(Undecided) -> StretchDecision {
    guard outputCount == 1 else { throw Undecided("the network gives \(counted(outputCount, "number")), not one") }
    for segment in try ExactNetwork.segments(of: [self], in: range, budget: &budget) {
      guard let lower = segment.lower, let upper = segment.upper else { throw Undecided("the range has no end") }
      let line = segment.lines[0][0]
      var open = [(lower, upper)]
      while let (start, end) = open.popLast() {
        // The work grows with the square of the digits.
        let words = 1 + (start.denominator.bitWidth + end.denominator.bitWidth) / 64
        try budget.spend(100 * words * words)
        if let place = [start, end].first(where: { (line($0) - target($0)).magnitude > distance }) {
          return .fails(at: place, value: line(place), target: target(place))
        }
        let curvature = target.secondDerivative(from: start, to: end)
        let slopes = [start, end].map { line.slope - target.derivative($0) }
        // Bent one way only, and rising or falling at both ends: then the error is largest at an end.
        if curvature.low.sign * curvature.high.sign >= 0, slopes[0].sign * slopes[1].sign >= 0 { continue }
        if curvature.low == curvature.high {
          // p is a parabola: the error is largest where its slope is the line's, if that lies inside.
          guard curvature.low.sign != 0 else { continue }
          let place = start + (line.slope - target.derivative(start)) / curvature.low
          if start < place, place < end, (line(place) - target(place)).magnitude > distance {
            return .fails(at: place, value: line(place), target: target(place))
          }
        } else {
          let steepest = max(curvature.low.magnitude, curvature.high.magnitude)
          let ends = [start, end].map { (line($0) - target($0)).magnitude }
          let length = end - start
          if max(ends[0], ends[1]) + steepest * length * length / 8 > distance {
            let middle = (start + end) / 2
            open += [(middle, end), (start, middle)]
          }
        }
      }
    }
    return .holds
  }
}

/// What was decided about a network of one input near a curve.
public enum StretchDecision: Equatable, Sendable {
  /// It holds everywhere.
  case holds
  /// It does not, as one input shows.
  case fails(at: Rational, value: Rational, target: Rational)
}

/// c₀ + c₁ x + c₂ x² + … with exact coefficients.
public struct Polynomial: Equatable, Sendable {
  private let coefficients: [Rational]

  /// The polynomial with `coefficients`, that of x⁰ first.
  public init(_ coefficients: [Rational]) {
    self.coefficients = coefficients
  }

  /// The value at `x`.
  public func callAsFunction(_ x: Rational) -> Rational {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }

  /// The slope at `x`.
  func derivative(_ x: Rational) -> Rational { derived(x) }

  /// Numbers between which the second derivative stays from `start` to `end`.
  func secondDerivative(from start: Rational, to end: Rational) -> (low: Rational, high: Rational) {
    // Horner's scheme over intervals.
    derived.derived.coefficients.reversed().reduce((low: 0, high: 0)) { sum, coefficient in
      let products = [sum.low * start, sum.low * end, sum.high * start, sum.high * end].sorted()
      return (products[0] + coefficient, products[3] + coefficient)
    }
  }

  private var derived: Polynomial {
    Polynomial(coefficients.enumerated().dropFirst().map { Rational($0.offset) * $0.element })
  }
}
