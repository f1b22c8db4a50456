/// A convex region of inputs, bounded or not, as all that its generators add up to.
///
/// In homogeneous coordinates, where a region is a cone: the rays with a positive last coordinate are its corners,
/// those with 0 the directions in which it has no end, and lines are directions that go both ways. A hyperplane cuts
/// it in two by the double description method: Motzkin and others, 1953; the test for neighbours is that of Fukuda
/// and Prodon, "Double description method revisited", 1996.
struct Cone: Sendable {
  struct Ray: Sendable {
    let vector: Vector
    /// Which of the cuts so far it lies on.
    var cuts: Cuts
  }

  enum Side {
    case positive
    case negative
    /// The hyperplane holds the whole region.
    case within
    case both
  }

  private(set) var rays: [Ray]
  private(set) var lines: [Vector]
  private var cutCount = 0
  let width: Int

  /// All points whose coordinates lie in `box`; nil bounds nothing.
  ///
  /// A bounded box has 2ⁿ corners, so that throws ``Undecided`` in high dimensions, as it does for a box that is none.
  init(box: Box?, dimension: Int, budget: inout Budget) throws(Undecided) {
    try Self.confirm(box, dimension)
    width = dimension + 1
    rays = []
    lines = []
    let bounds = box ?? Box(repeating: -Double.infinity...Double.infinity, count: dimension)
    var origin = [Rational](repeating: 0, count: dimension)
    for (index, range) in bounds.enumerated() {
      if range.lowerBound == range.upperBound, let fixed = Rational(range.lowerBound) {
        origin[index] = fixed
      } else {
        lines.append(.unit(index, of: width))
      }
    }
    lines.append(Vector(homogeneous: origin))
    keepPositive(.unit(dimension, of: width))
    for (index, range) in bounds.enumerated() where range.lowerBound < range.upperBound {
      try budget.spend(2 * cost)
      if let lower = Rational(range.lowerBound) { keepPositive(.bound(lower, index, width, isLower: true)) }
      if let upper = Rational(range.upperBound) { keepPositive(.bound(upper, index, width, isLower: false)) }
    }
  }

  /// Throws where `box` is no box of `dimension` inputs.
  static func confirm(_ box: Box?, _ dimension: Int) throws(Undecided) {
    guard let box else { return }
    guard box.count == dimension else {
      throw Undecided(
        "the box has \(counted(box.count, "range")), but the network takes \(counted(dimension, "input"))")
    }
    guard box.allSatisfy({ $0.lowerBound < .infinity && $0.upperBound > -.infinity }) else {
      throw Undecided("a range of the box holds no number")
    }
  }

  /// How much work it is to hold it against a hyperplane.
  var cost: Int { (rays.count + lines.count) * width }

  private mutating func keepPositive(_ row: Vector) {
    if side(of: row) == .both { self = split(by: row).positive }
  }

  /// On which side of the hyperplane the region lies.
  func side(of row: Vector) -> Side {
    if lines.contains(where: { row.dot($0).sign != 0 }) { return .both }
    var isPositive = false
    var isNegative = false
    for ray in rays {
      let sign = row.dot(ray.vector).sign
      isPositive = isPositive || sign > 0
      isNegative = isNegative || sign < 0
      if isPositive, isNegative { return .both }
    }
    return isPositive ? .positive : isNegative ? .negative : .within
  }

  /// The two parts into which a hyperplane that crosses the region cuts it.
  func split(by row: Vector) -> (positive: Cone, negative: Cone) {
    let products = lines.map { row.dot($0) }
    guard let crossing = products.firstIndex(where: { $0.sign != 0 }) else { return splitRays(by: row) }
    // A line that crosses becomes the one ray of each part that leaves the hyperplane; all else is moved into it.
    let line = products[crossing].sign > 0 ? lines[crossing] : -lines[crossing]
    let length = products[crossing].sign > 0 ? products[crossing] : -products[crossing]
    func moved(_ vector: Vector, _ product: Integer) -> Vector {
      product.sign == 0 ? vector : Vector.combination(length, vector, -product, line).primitive
    }
    var part = self
    part.lines = lines.indices.filter { $0 != crossing }.map { moved(lines[$0], products[$0]) }
    part.rays = rays.map { ray in
      Ray(vector: moved(ray.vector, row.dot(ray.vector)), cuts: ray.cuts.inserting(cutCount))
    }
    let all = (0..<cutCount).reduce(Cuts()) { $0.inserting($1) }
    part.cutCount += 1
    var positive = part
    var negative = part
    positive.rays.append(Ray(vector: line, cuts: all))
    negative.rays.append(Ray(vector: -line, cuts: all))
    return (positive, negative)
  }

  private func splitRays(by row: Vector) -> (positive: Cone, negative: Cone) {
    let products = rays.map { row.dot($0.vector) }
    var positive = self
    var negative = self
    positive.cutCount += 1
    negative.cutCount += 1
    positive.rays = []
    negative.rays = []
    for (ray, product) in zip(rays, products) {
      switch product.sign {
      case 1...: positive.rays.append(ray)
      case 0:
        let edge = Ray(vector: ray.vector, cuts: ray.cuts.inserting(cutCount))
        positive.rays.append(edge)
        negative.rays.append(edge)
      default: negative.rays.append(ray)
      }
    }
    for (above, ray) in rays.enumerated() where products[above].sign > 0 {
      for (below, other) in rays.enumerated() where products[below].sign < 0 {
        let shared = ray.cuts.intersection(other.cuts)
        guard areNeighbours(above, below, shared) else { continue }
        let divisor = products[above].gcd(products[below])
        let vector = Vector.combination(
          products[above] / divisor, other.vector, -(products[below] / divisor), ray.vector)
        let edge = Ray(vector: vector.primitive, cuts: shared.inserting(cutCount))
        positive.rays.append(edge)
        negative.rays.append(edge)
      }
    }
    return (positive, negative)
  }

  /// Whether two rays span an edge: no third one lies on all cuts on which both of them lie.
  private func areNeighbours(_ first: Int, _ second: Int, _ shared: Cuts) -> Bool {
    rays.count == 2
      || !rays.indices.contains { $0 != first && $0 != second && shared.isSubset(of: rays[$0].cuts) }
  }

  /// The corners: points (x · t, t) with t > 0.
  var corners: [Vector] { rays.map(\.vector).filter { $0[width - 1].sign > 0 } }

  /// Directions without end: rays and lines with t = 0.
  var directions: [Vector] { rays.map(\.vector).filter { $0[width - 1].sign == 0 } + lines + lines.map { -$0 } }

  /// A point in its inside: no hyperplane that does not hold the whole region and does not cut it goes through it.
  var insidePoint: Vector {
    var sum = Vector([Int](repeating: 0, count: width))
    for ray in rays { sum = .combination(.one, sum, .one, ray.vector) }
    return sum
  }
}

/// The inputs that a claim is about: one range per input, which may be without end.
public typealias Box = [ClosedRange<Double>]

extension Vector {
  /// The hyperplane on whose positive side coordinate `index` is at least `limit`, or at most.
  fileprivate static func bound(_ limit: Rational, _ index: Int, _ width: Int, isLower: Bool) -> Vector {
    var numbers = [Integer](repeating: .zero, count: width)
    numbers[index] = isLower ? limit.denominator : -limit.denominator
    numbers[width - 1] = isLower ? -limit.numerator : limit.numerator
    return Vector(numbers)
  }
}

/// Which cuts a ray lies on, one bit each; the first 64 need no memory of their own.
struct Cuts: Sendable {
  private var first: UInt64 = 0
  private var others: [UInt64] = []

  func inserting(_ cut: Int) -> Cuts {
    var cuts = self
    if cut < 64 {
      cuts.first |= 1 << UInt64(cut)
    } else {
      while cuts.others.count <= cut / 64 - 1 { cuts.others.append(0) }
      cuts.others[cut / 64 - 1] |= 1 << UInt64(cut % 64)
    }
    return cuts
  }

  func intersection(_ other: Cuts) -> Cuts {
    var cuts = Cuts()
    cuts.first = first & other.first
    if !others.isEmpty, !other.others.isEmpty { cuts.others = zip(others, other.others).map { $0 & $1 } }
    return cuts
  }

  func isSubset(of other: Cuts) -> Bool {
    first & ~other.first == 0
      && others.indices.allSatisfy {
        others[$0] & ~($0 < other.others.count ? other.others[$0] : 0) == 0
      }
  }
}
