/// A network with at most one hidden layer, taken apart: a linear function, and the hyperplanes on which it bends.
///
/// relu(−t) = relu(t) − t, so each hyperplane is written in one way and what that changes goes into the linear part.
/// Neurons on the same hyperplane add up. Where the inputs fill the space around them, such a form is
/// unique: two networks are equal exactly when their forms are.
struct Kinks {
  /// For each hyperplane that bends the function, the weight with which relu of it goes into each output.
  private(set) var strengths: [Vector: Vector] = [:]
  /// The rest, one row an output.
  private(set) var linear: [Vector]

  /// The difference of `left` and `right` on `box`, both with at most one hidden layer and with
  /// outputs over the same power of 2.
  init(left: ExactNetwork, right: ExactNetwork, box: Box?, budget: inout Budget) throws(Undecided) {
    let width = left.inputCount + 1
    linear = [Vector](repeating: Vector([Int](repeating: 0, count: width)), count: left.outputCount)
    for (network, factor) in [(left, Integer.one), (right, Integer(-1))] {
      let last = network.last
      guard let rows = network.hidden.first else {
        try budget.spend(last.rows.count * width)
        linear = zip(linear, last.rows).map { .combination(.one, $0, factor, $1) }
        continue
      }
      try budget.spend(rows.count * width * (1 + last.rows.count))
      var moved: [Vector?] = []
      for (index, row) in rows.enumerated() {
        moved.append(nil)
        let side = row.side(of: box)
        if side > 0 { moved[index] = row }
        guard side == 0 else { continue }
        let isTurned = row.isTurned
        if isTurned { moved[index] = row }
        let strength = Vector(last.rows.map { $0[index] * factor })
        guard !strength.isZero else { continue }
        let plane = isTurned ? -row : row
        let sum = strengths[plane].map { Vector.combination(.one, $0, .one, strength) } ?? strength
        strengths[plane] = sum.isZero ? nil : sum
      }
      linear = zip(linear, last.rows).map { sum, weights in
        .combination(.one, sum, factor, weights.weighted(moved, width: width))
      }
    }
  }

  /// Whether the function is 0 everywhere.
  var isZero: Bool { strengths.isEmpty && linear.allSatisfy(\.isZero) }
}

extension Vector {
  /// Whether the first number that is not the constant and not 0 is negative.
  fileprivate var isTurned: Bool {
    for index in 0..<count - 1 where self[index].sign != 0 { return self[index].sign < 0 }
    return false
  }

  /// 1 or −1 where the hyperplane has the whole box on one side, 0 where it crosses its inside.
  fileprivate func side(of box: Box?) -> Int {
    var least: Rational? = Rational(self[count - 1])
    var most = least
    for index in 0..<count - 1 where self[index].sign != 0 {
      guard let range = box?[index] else { return 0 }
      let weight = Rational(self[index])
      let ends = [Rational(range.lowerBound), Rational(range.upperBound)].map { $0.map { weight * $0 } }
      let (low, high) = weight.sign > 0 ? (ends[0], ends[1]) : (ends[1], ends[0])
      least = least.flatMap { sum in low.map { sum + $0 } }
      most = most.flatMap { sum in high.map { sum + $0 } }
    }
    if let least, least.sign >= 0 { return 1 }
    if let most, most.sign <= 0 { return -1 }
    return 0
  }
}
