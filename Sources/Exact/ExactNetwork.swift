public import Neurons

/// A network of dense and ReLU layers as the exact function that it is: a `Double` is a whole number times a power of 2.
///
/// Each hidden layer's neurons are rows of whole numbers without a common divisor, which ReLU allows:
/// relu(c · t) = c · relu(t) for c > 0, so what a row loses its outgoing weights get. Dense layers in a row are one.
public struct ExactNetwork: Sendable {
  /// How many numbers the function takes.
  public let inputCount: Int
  /// How many numbers it gives.
  public var outputCount: Int { last.rows.count }

  /// The rows of each hidden layer over the layer before it, and the constant.
  let hidden: [[Vector]]
  /// The outputs over the last hidden layer, and the constant.
  let last: Scaled

  /// The function of `network`, taken with `inputCount` inputs.
  ///
  /// Throws ``Undecided`` for another count of inputs, for a weight that is NaN or infinite, for a layer that is neither
  /// dense nor ReLU, and where to write the network down takes more than `budget` has.
  public init(_ network: Network, inputCount: Int, budget: inout Budget) throws(Undecided) {
    if let count = network.inputCount, count != inputCount {
      throw Undecided("the network takes \(counted(count, "input")), not \(inputCount)")
    }
    var hidden: [[Vector]] = []
    var affine = Scaled.identity(inputCount)
    var scales: [Integer]?
    var isFresh = true
    var bits = 0
    for layer in network.layers {
      if let dense = layer as? Dense {
        let columns = dense.weights[0].count
        bits += try Scaled.width(dense)
        budget.expect(bits: bits)
        try budget.spend(dense.weights.count * (columns + 1))
        var scaled = try Scaled(dense)
        if let known = scales {
          scaled = scaled.scalingColumns(by: known, exponent: affine.exponent)
          scales = nil
        } else if !isFresh || !hidden.isEmpty {
          try budget.spend(dense.weights.count * columns * affine.width)
          scaled = scaled.after(affine)
        }
        affine = scaled
        isFresh = false
      } else if layer is ReLU {
        // A second ReLU in a row changes nothing.
        guard scales == nil else { continue }
        let divisors = affine.rows.map { $0.isZero ? Integer.one : $0.divisor }
        hidden.append(zip(affine.rows, divisors).map { $0.divided(by: $1) })
        scales = divisors
        affine = Scaled(rows: [], exponent: affine.exponent)
        isFresh = false
      } else {
        throw Undecided("a layer is neither Dense nor ReLU")
      }
    }
    if let scales {
      affine = Scaled.identity(scales.count).scalingColumns(by: scales, exponent: affine.exponent)
    }
    self.inputCount = inputCount
    self.hidden = hidden
    last = affine
  }

  private init(inputCount: Int, hidden: [[Vector]], last: Scaled) {
    self.inputCount = inputCount
    self.hidden = hidden
    self.last = last
  }

  /// Both networks with outputs over the same power of 2, so that their rows can be compared as they are.
  static func aligned(_ first: ExactNetwork, _ second: ExactNetwork) -> (ExactNetwork, ExactNetwork) {
    let exponent = min(first.last.exponent, second.last.exponent)
    func lowered(_ network: ExactNetwork) -> ExactNetwork {
      ExactNetwork(inputCount: network.inputCount, hidden: network.hidden, last: network.last.lowered(to: exponent))
    }
    return (lowered(first), lowered(second))
  }

  /// How many numbers it takes to write the function down.
  var size: Int {
    var width = inputCount + 1
    var size = 0
    for layer in hidden {
      size += layer.count * width
      width = layer.count + 1
    }
    return size + last.rows.count * width
  }

  /// The function of t that this one is along `rows`: each input is a row's number times t plus its constant, all over
  /// one positive denominator, by which the outputs are multiplied too.
  func along(_ rows: [Vector], denominator: Integer) -> ExactNetwork {
    let width = rows[0].count
    let inputs = rows.map { Optional($0) }
    // All constants grow with the denominator, as what the first rows add up does.
    func grown(_ row: Vector) -> Vector { row.scalingConstant(by: denominator) }
    func composed(_ row: Vector) -> Vector { grown(row).weighted(inputs, width: width) }
    guard let first = hidden.first else {
      return ExactNetwork(
        inputCount: width - 1, hidden: [], last: Scaled(rows: last.rows.map(composed), exponent: last.exponent))
    }
    return ExactNetwork(
      inputCount: width - 1, hidden: [first.map(composed)] + hidden.dropFirst().map { $0.map(grown) },
      last: Scaled(rows: last.rows.map(grown), exponent: last.exponent))
  }

  /// The outputs at a point in homogeneous coordinates, each still to be multiplied by 2^exponent and divided by the
  /// point's last coordinate.
  func outputs(at point: Vector) -> [Integer] {
    let last = point[point.count - 1]
    var values = point
    for layer in hidden {
      var next = layer.map { row in
        let value = row.dot(values)
        return value.sign > 0 ? value : .zero
      }
      next.append(last)
      values = Vector(next)
    }
    return self.last.rows.map { $0.dot(values) }
  }

  /// The outputs for `inputs`, exactly.
  public func callAsFunction(_ inputs: [Rational]) -> [Rational] {
    precondition(inputs.count == inputCount, "ExactNetwork: takes \(inputCount) inputs, but was given \(inputs.count)")
    let point = Vector(homogeneous: inputs)
    return values(outputs(at: point), over: point[inputCount])
  }

  /// The same where it takes no more than `budget` has left; throws ``Undecided`` otherwise.
  public func callAsFunction(_ inputs: [Rational], budget: inout Budget) throws(Undecided) -> [Rational] {
    try budget.spend(size)
    return self(inputs)
  }

  /// What ``outputs(at:)`` gave, as numbers.
  func values(_ outputs: [Integer], over denominator: Integer) -> [Rational] {
    outputs.map { last.value($0, over: denominator) }
  }
}

/// Why something could not be decided, as part of a sentence: "a weight is not a number".
public struct Undecided: Error, Equatable, CustomStringConvertible {
  /// The reason.
  public let description: String

  init(_ reason: String) { description = reason }
}

/// "1 input", "2 inputs".
func counted(_ count: Int, _ thing: String) -> String {
  "\(count) \(thing)\(count == 1 ? "" : "s")"
}

/// Rows of whole numbers that are all to be multiplied by the same power of 2.
struct Scaled: Sendable {
  var rows: [Vector]
  var exponent: Int

  var width: Int { rows.first?.count ?? 0 }

  static func identity(_ count: Int) -> Scaled {
    Scaled(rows: (0..<count).map { .unit($0, of: count + 1) }, exponent: 0)
  }

  init(rows: [Vector], exponent: Int) {
    self.rows = rows
    self.exponent = exponent
  }

  /// How many bits a whole number needs that holds any of the layer's numbers, all over the same power of 2.
  static func width(_ dense: Dense) throws(Undecided) -> Int {
    let range = try exponents(zip(dense.weights, dense.biases).map { $0 + [$1] })
    return range.map { $0.upperBound - $0.lowerBound } ?? 0
  }

  /// The layer's weights and biases.
  init(_ dense: Dense) throws(Undecided) {
    try self.init(zip(dense.weights, dense.biases).map { $0 + [$1] })
  }

  /// The numbers of `rows`, exactly.
  init(_ rows: [[Double]]) throws(Undecided) {
    let range = try Self.exponents(rows) ?? 0...0
    let lowest = range.lowerBound
    exponent = lowest
    // Most networks fit in words, and then dividing by a power of 2 is exact.
    if range.count <= 62, abs(lowest) < 900 {
      let unit = Double(sign: .plus, exponent: -lowest, significand: 1)
      self.rows = rows.map { row in Vector(row.map { Int($0 * unit) }) }
    } else {
      self.rows = rows.map { row in
        Vector(row.map { $0 == 0 ? .zero : $0.dyadic.map { $0.significand << ($0.exponent - lowest) } ?? .zero })
      }
    }
  }

  /// The powers of 2 of the lowest and the highest bit of all numbers but 0; nil where there are none.
  private static func exponents(_ rows: [[Double]]) throws(Undecided) -> ClosedRange<Int>? {
    var lowest = Int.max
    var highest = Int.min
    for row in rows {
      for number in row where number != 0 {
        guard number.isFinite else { throw Undecided("a weight is \(number.isNaN ? "NaN" : "infinite")") }
        let exponent = Int(number.exponent)
        lowest = min(lowest, exponent - number.significandWidth)
        highest = max(highest, exponent)
      }
    }
    return lowest == .max ? nil : lowest...highest
  }

  /// The number that `sum`, a product with one of the rows at a point over `denominator`, stands for.
  func value(_ sum: Integer, over denominator: Integer) -> Rational {
    exponent >= 0
      ? Rational(sum << exponent, over: denominator) : Rational(sum, over: denominator << -exponent)
  }

  /// The rows for columns that are `scales` times 2^exponent smaller than those they were made for.
  func scalingColumns(by scales: [Integer], exponent columns: Int) -> Scaled {
    if columns == 0, scales.allSatisfy({ $0 == .one }) { return self }
    let up = max(0, columns)
    let down = max(0, -columns)
    let factors = scales.map { $0 << up } + [Integer.one << down]
    return Scaled(rows: rows.map { $0.scaled(by: factors) }, exponent: exponent - down)
  }

  /// The rows of the function that runs `first` and then this.
  func after(_ first: Scaled) -> Scaled {
    let count = first.rows.count
    let adjusted = scalingColumns(by: [Integer](repeating: .one, count: count), exponent: first.exponent)
    let rest = first.rows.map { Optional($0) }
    return Scaled(rows: adjusted.rows.map { $0.weighted(rest, width: first.width) }, exponent: adjusted.exponent)
  }

  /// The rows times a power of 2 that makes their exponent `lower`, which is no higher.
  func lowered(to lower: Int) -> Scaled {
    if lower == exponent { return self }
    let factor = Integer.one << (exponent - lower)
    return Scaled(rows: rows.map { factor * $0 }, exponent: lower)
  }
}

extension Vector {
  /// The point `numbers`, over their common denominator.
  init(homogeneous numbers: [Rational]) {
    let common = numbers.reduce(Integer.one) { common, number in
      common / common.gcd(number.denominator) * number.denominator
    }
    self.init(numbers.map { $0.numerator * (common / $0.denominator) } + [common])
  }

  /// The same with the constant times `factor`.
  func scalingConstant(by factor: Integer) -> Vector {
    if case .words(var words) = storage, let constant = words.last, let factor = factor.word {
      let (product, overflow) = constant.multipliedReportingOverflow(by: factor)
      if !overflow {
        words[words.count - 1] = product
        return Vector(words)
      }
    }
    var numbers = numbers
    numbers[numbers.count - 1] *= factor.big
    return Vector(numbers)
  }

  /// Each number times the factor in its place.
  func scaled(by factors: [Integer]) -> Vector {
    if case .words(let words) = storage {
      var products: [Int] = []
      products.reserveCapacity(words.count)
      for (word, factor) in zip(words, factors) {
        guard let factor = factor.word, case let (product, overflow) = word.multipliedReportingOverflow(by: factor),
          !overflow
        else { break }
        products.append(product)
      }
      if products.count == words.count { return Vector(products) }
    }
    return Vector(zip(numbers, factors).map { $0 * $1.big })
  }
}
