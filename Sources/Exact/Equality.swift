/// What was decided about all inputs.
public enum Decision: Equatable, Sendable {
  /// It holds for every input.
  case holds
  /// It does not, as one input shows.
  case fails(Counterexample)
}

/// An input on which two networks differ, with what each gives; all exact.
public struct Counterexample: Equatable, Sendable {
  /// The input.
  public let input: [Rational]
  /// What the first network gives.
  public let left: [Rational]
  /// What the second one gives.
  public let right: [Rational]
}

extension ExactNetwork {
  /// Whether this network gives the same as `other` for every input in `box`; nil bounds nothing.
  ///
  /// Throws ``Undecided`` where that takes more than `budget`, or the networks take or give different counts of numbers.
  public func equals(_ other: ExactNetwork, in box: Box? = nil, budget: inout Budget) throws(Undecided) -> Decision {
    guard inputCount == other.inputCount else {
      throw Undecided("one network takes \(counted(inputCount, "input")), the other \(other.inputCount)")
    }
    guard outputCount == other.outputCount else {
      throw Undecided("one network gives \(counted(outputCount, "number")), the other \(other.outputCount)")
    }
    try Cone.confirm(box, inputCount)
    let (left, right) = ExactNetwork.aligned(self, other)
    let search = Search(left: left, right: right, box: box)
    guard let found = try search.difference(&budget) else { return .holds }
    return .fails(search.counterexample(found))
  }
}

/// The search for an input in a box on which two networks differ.
///
/// The networks' outputs are over the same power of 2. Points are homogeneous.
struct Search {
  let left: ExactNetwork
  let right: ExactNetwork
  let box: Box?

  private var dimension: Int { left.inputCount }
  private var ranges: Box { box ?? Box(repeating: -Double.infinity...Double.infinity, count: dimension) }
  private var cost: Int { left.size + right.size }

  func counterexample(_ point: Vector) -> Counterexample {
    let last = point[dimension]
    return Counterexample(
      input: (0..<dimension).map { Rational(point[$0], over: last) },
      left: left.values(left.outputs(at: point), over: last),
      right: right.values(right.outputs(at: point), over: last))
  }

  /// Whether the networks differ at `point`.
  private func differs(at point: Vector, _ budget: inout Budget) throws(Undecided) -> Bool {
    try budget.spend(cost)
    return left.outputs(at: point) != right.outputs(at: point)
  }

  private func isInBox(_ point: Vector) -> Bool {
    let last = point[dimension]
    return box == nil
      || ranges.enumerated().allSatisfy { index, range in
        let number = Rational(point[index], over: last)
        return Rational(range.lowerBound).map { $0 <= number } ?? true
          && Rational(range.upperBound).map { number <= $0 } ?? true
      }
  }

  // MARK: Simple points

  /// Most different networks differ at a point of one or two small numbers, which is also what people can read.
  private func simplePoint(_ budget: inout Budget) throws(Undecided) -> Vector? {
    let fixed = ranges.map { $0.lowerBound == $0.upperBound ? Rational($0.lowerBound) : nil }
    let free = fixed.indices.filter { fixed[$0] == nil }
    let numbers: [Rational] = [1, -1, 2, -2, Rational(1, 2), Rational(-1, 2), 3, -3, 10, -10]
    let pairs: [(Rational, Rational)] = [(1, 1), (1, -1), (-1, 1), (-1, -1), (1, 2), (2, 1)]
    var left = max(4, min(60, 200_000 / max(1, cost)))
    var built = 0
    /// The point with `changes` where it is in the box and the networks differ there.
    func tried(_ changes: [(Int, Rational)]) throws(Undecided) -> Vector? {
      var point = fixed.map { $0 ?? 0 }
      for (index, number) in changes { point[index] = number }
      // Of a box that no simple point is in, not all of these points have to be looked at.
      built += 1
      if built == max(20, 2000 / (dimension + 1)) { left = 0 }
      let vector = Vector(homogeneous: point)
      guard left > 0, isInBox(vector) else { return nil }
      left -= 1
      return try differs(at: vector, &budget) ? vector : nil
    }
    if let point = try tried([]) { return point }
    for number in numbers {
      for index in free where left > 0 { if let point = try tried([(index, number)]) { return point } }
    }
    for pair in pairs {
      for (place, first) in free.enumerated() where left > 0 {
        for second in free[(place + 1)...] where left > 0 {
          if let point = try tried([(first, pair.0), (second, pair.1)]) { return point }
        }
      }
    }
    return nil
  }

  // MARK: Decision

  /// A point at which the networks differ, simple where one is; nil where there is none.
  func difference(_ budget: inout Budget) throws(Undecided) -> Vector? {
    let isFull = ranges.allSatisfy { $0.lowerBound < $0.upperBound }
    guard isFull, left.hidden.count <= 1, right.hidden.count <= 1 else {
      if let simple = try simplePoint(&budget) { return simple }
      return try differenceByPieces(&budget).map { simplified($0, &budget) }
    }
    // With one hidden layer it costs little to know first whether there is anything to be found.
    let kinks = try Kinks(left: left, right: right, box: box, budget: &budget)
    if kinks.isZero { return nil }
    if let simple = try simplePoint(&budget) { return simple }
    let plane = kinks.strengths.keys.min { $0.isSimpler(than: $1) }
    let found =
      if dimension == 1 { try differenceByPieces(&budget) } else if let plane {
        try differenceAcross(plane, &budget)
      } else { try differenceOfLinear(&budget) }
    return found.map { simplified($0, &budget) }
  }

  private func differenceByPieces(_ budget: inout Budget) throws(Undecided) -> Vector? {
    var pieces = Pieces(of: [left, right], in: try Cone(box: box, dimension: dimension, budget: &budget))
    while let piece = try pieces.next(&budget) {
      for (row, otherRow) in zip(piece.outputs[0], piece.outputs[1]) {
        let difference = Vector.combination(.one, row, Integer(-1), otherRow)
        if !difference.isZero, let point = Self.point(in: piece.cone, off: difference) { return point }
      }
    }
    return nil
  }

  /// A point of the region that is not on the hyperplane; nil where all of it is.
  private static func point(in cone: Cone, off plane: Vector) -> Vector? {
    let inside = cone.insidePoint
    if plane.dot(inside).sign != 0 { return inside }
    let generators = cone.corners + cone.directions
    return generators.first { plane.dot($0).sign != 0 }.map { .combination(.one, inside, .one, $0) }
  }

  /// The networks bend differently along `plane`: they differ somewhere on a line that crosses it, unless another bend
  /// lies just there, which another line avoids.
  private func differenceAcross(_ plane: Vector, _ budget: inout Budget) throws(Undecided) -> Vector? {
    for attempt in 0..<40 {
      guard let (start, end) = endpoints(across: plane, attempt) else { continue }
      // Inputs start + t · (end − start).
      let common = Vector(homogeneous: start + end)
      let denominator = common[2 * dimension]
      let rows = (0..<dimension).map { index in
        Vector([common[dimension + index] - common[index], common[index]])
      }
      try budget.spend(dimension * 2 + 4 * cost)
      let along = Search(
        left: left.along(rows, denominator: denominator), right: right.along(rows, denominator: denominator),
        box: box == nil ? nil : [0...1])
      if let place = try along.differenceByPieces(&budget) {
        // t = place[0] / place[1].
        let point = rows.map { $0.dot(place) } + [denominator * place[1]]
        return Vector(point).primitive
      }
    }
    throw Undecided("the networks differ, but no input was found that shows it")
  }

  /// Two points of the box on either side of `plane`, other ones for each attempt: along one axis, or from the corners
  /// that are farthest on either side towards its inside.
  private func endpoints(across plane: Vector, _ attempt: Int) -> (start: [Rational], end: [Rational])? {
    let reach = Rational(1 << min(30, attempt / 4 + 2))
    let spans = ranges.map { range -> (low: Rational, high: Rational) in
      let low = Rational(range.lowerBound) ?? (Rational(range.upperBound).map { $0 - reach - reach } ?? -reach)
      return (low, Rational(range.upperBound) ?? (low + reach + reach))
    }
    let inside = spans.enumerated().map { index, span in
      // Sixteenths that follow no pattern, by multiplying with the golden ratio: Knuth, 6.4.
      let mixed = UInt64(1 + index + dimension * attempt) &* 0x9E37_79B9_7F4A_7C15
      return span.low + Rational(1 + Int(mixed >> 32) % 15, 16) * (span.high - span.low)
    }
    let height = value(of: plane, at: inside)
    if attempt.isMultiple(of: 2) {
      let axes = (0..<dimension).filter { plane[$0].sign != 0 }
      let axis = axes[attempt / 2 % axes.count]
      let crossing = inside[axis] - height / Rational(plane[axis])
      var (start, end) = (inside, inside)
      start[axis] = crossing - Rational(plane[axis].sign)
      end[axis] = crossing + Rational(plane[axis].sign)
      return [start, end].allSatisfy { isInBox(Vector(homogeneous: $0)) } ? (start, end) : nil
    }
    /// A point between the farthest corner on the side of `sign` and the inside one, still on that side.
    func end(_ sign: Int) -> [Rational]? {
      let corner = spans.enumerated().map { plane[$0].sign * sign >= 0 ? $1.high : $1.low }
      let farthest = value(of: plane, at: corner)
      guard farthest.sign == sign else { return nil }
      var share = Rational(1, 2)
      if height.sign != sign { share = share * farthest / (farthest - height) }
      return zip(corner, inside).map { $0 + share * ($1 - $0) }
    }
    guard let start = end(-1), let end = end(1) else { return nil }
    return (start, end)
  }

  /// w · x + b.
  private func value(of plane: Vector, at point: [Rational]) -> Rational {
    let vector = Vector(homogeneous: point)
    return Rational(plane.dot(vector), over: vector[dimension])
  }

  /// The difference is linear and not 0: it is not 0 at one of a point and its neighbours along each axis.
  private func differenceOfLinear(_ budget: inout Budget) throws(Undecided) -> Vector? {
    let origin = ranges.map { range -> Rational in
      let lower = Rational(range.lowerBound)
      let upper = Rational(range.upperBound)
      if let lower, let upper { return (lower + upper) / 2 }
      return lower.map { $0 + 1 } ?? upper.map { $0 - 1 } ?? 0
    }
    for index in -1..<dimension {
      var point = origin
      if index >= 0 { point[index] = Rational(ranges[index].upperBound) ?? origin[index] + 1 }
      let vector = Vector(homogeneous: point)
      if try differs(at: vector, &budget) { return vector }
    }
    return nil
  }

  // MARK: Simpler counterexamples

  /// A point near `found` with fewer digits and fewer numbers other than 0 at which the networks still differ.
  private func simplified(_ found: Vector, _ budget: inout Budget) -> Vector {
    /// Whether a point will do; none does any more where there is no budget left to look.
    func isDifferent(_ point: Vector) -> Bool { isInBox(point) && ((try? differs(at: point, &budget)) ?? false) }
    var best = counterexample(found).input
    for halvings in 0...20 {
      let rounded = best.enumerated().map { index, number in
        ranges[index].lowerBound == ranges[index].upperBound ? number : number.rounded(halvings: halvings)
      }
      let point = Vector(homogeneous: rounded)
      if isDifferent(point) {
        best = rounded
        break
      }
    }
    // Zeros in blocks of half the size each time, as many as a moment allows.
    var block = max(1, dimension / 2)
    var attempts = max(8, min(200, 2_000_000 / max(1, cost)))
    while block >= 1, attempts > 0 {
      for start in stride(from: 0, to: dimension, by: block) where attempts > 0 {
        let end = min(start + block, dimension)
        guard best[start..<end].contains(where: { $0.sign != 0 }) else { continue }
        var simpler = best
        for index in start..<end { simpler[index] = 0 }
        let point = Vector(homogeneous: simpler)
        attempts -= 1
        if isDifferent(point) { best = simpler }
      }
      block /= 2
    }
    return Vector(homogeneous: best)
  }
}

extension Vector {
  /// Whether it has fewer digits; in doubt, the smaller numbers first.
  fileprivate func isSimpler(than other: Vector) -> Bool {
    for index in 0..<count where self[index] != other[index] {
      let (a, b) = (self[index].bitWidth, other[index].bitWidth)
      return a == b ? self[index] < other[index] : a < b
    }
    return false
  }
}
