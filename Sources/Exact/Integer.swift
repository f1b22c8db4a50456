import BigInt

/// A whole number of any size; one that fits a machine word costs little more than a machine word.
struct Integer: Hashable, Sendable {
  enum Storage: Hashable, Sendable {
    case word(Int)
    /// Never a number that fits a word, so that equal numbers have equal storage.
    case large(BigInt)
  }

  let storage: Storage

  static let zero = Integer(0)
  static let one = Integer(1)

  init(_ word: Int) { storage = .word(word) }

  init(_ wide: Int128) {
    storage = Int(exactly: wide).map { .word($0) } ?? .large(BigInt(wide))
  }

  init(_ big: BigInt) {
    storage = Int(exactly: big).map { .word($0) } ?? .large(big)
  }

  /// 2 to the power of `exponent`, which is not negative.
  static func power(ofTwo exponent: Int) -> Integer {
    exponent < Int.bitWidth - 1 ? Integer(1 << exponent) : Integer(BigInt(1) << exponent)
  }

  var big: BigInt {
    switch storage {
    case .word(let word): BigInt(word)
    case .large(let big): big
    }
  }

  var word: Int? {
    if case .word(let word) = storage { word } else { nil }
  }

  /// −1, 0 or 1.
  var sign: Int {
    switch storage {
    case .word(let word): word.signum()
    case .large(let big): big.sign == .minus ? -1 : 1
    }
  }

  /// How many binary digits |n| has.
  var bitWidth: Int {
    switch storage {
    case .word(let word): Int.bitWidth - word.magnitude.leadingZeroBitCount
    case .large(let big): big.magnitude.bitWidth
    }
  }

  /// How often 2 divides the number; 0 for 0.
  var trailingZeroBitCount: Int {
    switch storage {
    case .word(let word): word == 0 ? 0 : word.trailingZeroBitCount
    case .large(let big): big.magnitude.trailingZeroBitCount
    }
  }

  static prefix func - (number: Integer) -> Integer {
    if let word = number.word, word != .min { Integer(-word) } else { Integer(-number.big) }
  }

  static func + (left: Integer, right: Integer) -> Integer {
    if let a = left.word, let b = right.word { return Integer(Int128(a) + Int128(b)) }
    return Integer(left.big + right.big)
  }

  static func - (left: Integer, right: Integer) -> Integer { left + -right }

  static func * (left: Integer, right: Integer) -> Integer {
    if let a = left.word, let b = right.word { return Integer(Int128(a) * Int128(b)) }
    return Integer(left.big * right.big)
  }

  /// The quotient of a division that leaves nothing.
  static func / (left: Integer, right: Integer) -> Integer {
    if let a = left.word, let b = right.word { return Integer(Int128(a) / Int128(b)) }
    return Integer(left.big / right.big)
  }

  static func << (number: Integer, places: Int) -> Integer {
    if places == 0 { return number }
    if let word = number.word, places < 64, number.bitWidth + places < 127 { return Integer(Int128(word) << places) }
    return Integer(number.big << places)
  }

  /// The largest whole number that divides both; never negative.
  func gcd(_ other: Integer) -> Integer {
    if let a = word, let b = other.word { return Integer(Int128(Exact.gcd(a.magnitude, b.magnitude))) }
    return Integer(big.greatestCommonDivisor(with: other.big))
  }
}

extension Integer: Comparable {
  static func < (left: Integer, right: Integer) -> Bool {
    if let a = left.word, let b = right.word { return a < b }
    return left.big < right.big
  }
}

extension Integer: CustomStringConvertible {
  var description: String {
    switch storage {
    case .word(let word): "\(word)"
    case .large(let big): "\(big)"
    }
  }
}

/// Euclid's algorithm in binary, which needs no division: Knuth, The Art of Computer Programming, 4.5.2, algorithm B.
func gcd<Number: FixedWidthInteger & UnsignedInteger>(_ a: Number, _ b: Number) -> Number {
  if a == 0 { return b }
  if b == 0 { return a }
  let twos = min(a.trailingZeroBitCount, b.trailingZeroBitCount)
  var a = a >> Number(a.trailingZeroBitCount)
  var b = b
  while b != 0 {
    b >>= Number(b.trailingZeroBitCount)
    if a > b { swap(&a, &b) }
    b -= a
  }
  return a << Number(twos)
}
