import BigInt

/// Whole numbers side by side: a point, a direction, or the coefficients of a hyperplane.
///
/// Coordinates are homogeneous: the last one goes with the constant. A point x is (x · t, t) for any t > 0, a direction
/// has t = 0, and a hyperplane w · x + b = 0 is (w, b), so that one product serves all. Either all numbers are
/// machine words or none is, which keeps the usual case fast.
struct Vector: Hashable, Sendable {
  enum Storage: Hashable, Sendable {
    case words([Int])
    /// At least one of them does not fit a word, so that equal vectors have equal storage.
    case large([BigInt])
  }

  let storage: Storage

  init(_ words: [Int]) { storage = .words(words) }

  init(_ numbers: [BigInt]) {
    var words: [Int] = []
    words.reserveCapacity(numbers.count)
    for number in numbers {
      guard let word = Int(exactly: number) else {
        storage = .large(numbers)
        return
      }
      words.append(word)
    }
    storage = .words(words)
  }

  init(_ numbers: [Integer]) {
    var words: [Int] = []
    words.reserveCapacity(numbers.count)
    for number in numbers {
      guard let word = number.word else {
        storage = .large(numbers.map(\.big))
        return
      }
      words.append(word)
    }
    storage = .words(words)
  }

  /// The vector of `count` numbers that is 1 at `index` and 0 elsewhere.
  static func unit(_ index: Int, of count: Int) -> Vector {
    var words = [Int](repeating: 0, count: count)
    words[index] = 1
    return Vector(words)
  }

  var count: Int {
    switch storage {
    case .words(let words): words.count
    case .large(let numbers): numbers.count
    }
  }

  subscript(index: Int) -> Integer {
    switch storage {
    case .words(let words): Integer(words[index])
    case .large(let numbers): Integer(numbers[index])
    }
  }

  var isZero: Bool {
    if case .words(let words) = storage { words.allSatisfy { $0 == 0 } } else { false }
  }

  /// All numbers, as large ones.
  var numbers: [BigInt] {
    switch storage {
    case .words(let words): words.map { BigInt($0) }
    case .large(let numbers): numbers
    }
  }

  static prefix func - (vector: Vector) -> Vector {
    if case .words(let words) = vector.storage, !words.contains(.min) { return Vector(words.map { -$0 }) }
    return Vector(vector.numbers.map { -$0 })
  }

  static func * (factor: Integer, vector: Vector) -> Vector {
    combination(factor, vector, .zero, vector)
  }

  /// The sum of the products.
  func dot(_ other: Vector) -> Integer {
    if case .words(let a) = storage, case .words(let b) = other.storage, let sum = Self.dot(a, b) {
      return Integer(sum)
    }
    return Integer(zip(numbers, other.numbers).reduce(BigInt(0)) { $0 + $1.0 * $1.1 })
  }

  private static func dot(_ a: [Int], _ b: [Int]) -> Int128? {
    var sum: Int128 = 0
    for index in 0..<min(a.count, b.count) {
      let (next, overflow) = sum.addingReportingOverflow(wide(a[index], b[index]))
      if overflow { return nil }
      sum = next
    }
    return sum
  }

  /// factor · vector + other factor · other vector.
  static func combination(_ a: Integer, _ u: Vector, _ b: Integer, _ v: Vector) -> Vector {
    if let a = a.word, let b = b.word, case .words(let us) = u.storage, case .words(let vs) = v.storage {
      var words: [Int] = []
      words.reserveCapacity(us.count)
      for index in us.indices {
        // Two products of words cannot overflow twice a word's size but in one corner, which the check finds.
        let (sum, overflow) = wide(a, us[index]).addingReportingOverflow(wide(b, vs[index]))
        guard !overflow, let word = Int(exactly: sum) else { return large(a, u, b, v) }
        words.append(word)
      }
      return Vector(words)
    }
    return large(a.big, u, b.big, v)
  }

  private static func large(_ a: Int, _ u: Vector, _ b: Int, _ v: Vector) -> Vector {
    large(BigInt(a), u, BigInt(b), v)
  }

  private static func large(_ a: BigInt, _ u: Vector, _ b: BigInt, _ v: Vector) -> Vector {
    Vector(zip(u.numbers, v.numbers).map { a * $0 + b * $1 })
  }

  private static func wide(_ a: Int, _ b: Int) -> Int128 { Int128(a) * Int128(b) }

  /// The largest whole number that divides all; 0 where all are 0.
  var divisor: Integer {
    switch storage {
    case .words(let words):
      var divisor: UInt = 0
      for word in words {
        divisor = gcd(divisor, word.magnitude)
        if divisor == 1 { return .one }
      }
      return Integer(Int128(divisor))
    case .large(let numbers):
      return Integer(numbers.reduce(BigInt(0)) { $0.greatestCommonDivisor(with: $1) })
    }
  }

  /// The shortest vector of whole numbers in the same direction.
  var primitive: Vector {
    divided(by: divisor)
  }

  /// The vector over `divisor`, which divides all of it; over 0 for a vector of zeros, which stays what it is.
  func divided(by divisor: Integer) -> Vector {
    if divisor == .one || divisor == .zero { return self }
    if case .words(let words) = storage, let divisor = divisor.word { return Vector(words.map { $0 / divisor }) }
    return Vector(numbers.map { $0 / divisor.big })
  }

  /// The sum of `rows`, each taken as often as the number of `self` in its place says; nil stands for zeros.
  ///
  /// `self` has one number more than there are rows: it is added to the last coordinate, the constant.
  func weighted(_ rows: [Vector?], width: Int) -> Vector {
    weightedWords(rows, width: width) ?? weightedLarge(rows, width: width)
  }

  private func weightedWords(_ rows: [Vector?], width: Int) -> Vector? {
    guard case .words(let weights) = storage else { return nil }
    var sums = [Int](repeating: 0, count: width)
    sums[width - 1] = weights[rows.count]
    for (weight, row) in zip(weights, rows) where weight != 0 {
      guard let row else { continue }
      guard case .words(let words) = row.storage else { return nil }
      for index in 0..<width {
        let (product, over) = weight.multipliedReportingOverflow(by: words[index])
        let (sum, overSum) = sums[index].addingReportingOverflow(product)
        if over || overSum { return nil }
        sums[index] = sum
      }
    }
    return Vector(sums)
  }

  private func weightedLarge(_ rows: [Vector?], width: Int) -> Vector {
    var sums = [BigInt](repeating: 0, count: width)
    let weights = numbers
    sums[width - 1] = weights[rows.count]
    for (weight, row) in zip(weights, rows) where !weight.isZero {
      guard let row else { continue }
      for (index, number) in row.numbers.enumerated() { sums[index] += weight * number }
    }
    return Vector(sums)
  }
}
