import BigInt

/// An exact fraction of two whole numbers, in lowest terms.
public struct Rational: Hashable, Sendable {
  let numerator: Integer
  /// Positive.
  let denominator: Integer

  init(_ numerator: Integer, over denominator: Integer = .one) {
    let divisor = numerator.gcd(denominator)
    let unit = denominator.sign < 0 ? -divisor : divisor
    self.numerator = numerator / unit
    self.denominator = denominator / unit
  }

  /// The number that `double` is, exactly; nil for NaN and infinities.
  public init?(_ double: Double) {
    guard let (significand, exponent) = double.dyadic else { return nil }
    self.init(
      exponent < 0 ? significand : significand << exponent,
      over: exponent < 0 ? .power(ofTwo: -exponent) : .one)
  }

  /// The fraction numerator / denominator; the denominator is not 0.
  public init(_ numerator: Int, _ denominator: Int = 1) {
    precondition(denominator != 0, "Rational: the denominator is 0")
    self.init(Integer(numerator), over: Integer(denominator))
  }

  /// −1, 0 or 1.
  public var sign: Int { numerator.sign }

  /// The same without its sign.
  public var magnitude: Rational { sign < 0 ? -self : self }

  /// The `Double` that is exactly this number; nil where none is.
  public var exactDouble: Double? {
    guard let power = denominator.isPowerOfTwo else { return nil }
    let zeros = numerator.trailingZeroBitCount
    let width = numerator.bitWidth - zeros
    let exponent = zeros - power
    // A subnormal has fewer digits; its last one is 2⁻¹⁰⁷⁴.
    guard width <= 53, exponent >= -1074, width + exponent <= 1024 else { return nil }
    let odd = Integer(numerator.big >> zeros).word ?? 0
    return Double(sign: .plus, exponent: exponent, significand: 1) * Double(odd)
  }

  /// The nearest `Double`, or one beside it.
  public var nearestDouble: Double {
    // Shifts and conversions of BigInt round negative numbers in ways of their own.
    if sign <= 0 { return sign == 0 ? 0 : -magnitude.nearestDouble }
    // 66 digits of the quotient, then one rounding.
    let shift = 66 - (numerator.bitWidth - denominator.bitWidth)
    let scaled = (shift >= 0 ? numerator.big << shift : numerator.big >> -shift) / denominator.big
    let top = Double(Int128(scaled))
    // In two steps, since 2 to the whole power may be no Double where the product is one.
    return top * Double.power(-shift / 2) * Double.power(-shift - -shift / 2)
  }

  /// The sum.
  public static func + (left: Rational, right: Rational) -> Rational {
    Rational(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  /// The difference.
  public static func - (left: Rational, right: Rational) -> Rational { left + -right }

  /// The number with the other sign.
  public static prefix func - (number: Rational) -> Rational {
    Rational(-number.numerator, over: number.denominator)
  }

  /// The product.
  public static func * (left: Rational, right: Rational) -> Rational {
    Rational(left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  /// The quotient; the divisor is not 0.
  public static func / (left: Rational, right: Rational) -> Rational {
    precondition(right.sign != 0, "Rational: division by 0")
    return Rational(left.numerator * right.denominator, over: left.denominator * right.numerator)
  }
}

extension Rational: Comparable {
  /// Whether the left number is smaller.
  public static func < (left: Rational, right: Rational) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) {
    self.init(value)
  }
}

extension Rational: CustomStringConvertible {
  /// "3", "−0.5" as `-0.5`, or "1/3" where no short decimal is exact.
  public var description: String {
    if denominator == .one { return "\(numerator)" }
    if let power = denominator.isPowerOfTwo, power <= 6, let double = exactDouble { return "\(double)" }
    return "\(numerator)/\(denominator)"
  }
}

extension Rational {
  /// The nearest multiple of 1/2ⁿ, n = `halvings`.
  func rounded(halvings: Int) -> Rational {
    let scaled = (numerator << (halvings + 1)).big + denominator.big
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: (denominator << 1).big)
    let floor = remainder.sign == .minus ? quotient - 1 : quotient
    return Rational(Integer(floor), over: .power(ofTwo: halvings))
  }
}

extension Integer {
  /// n where the number is 2ⁿ; nil for any other.
  var isPowerOfTwo: Int? {
    let zeros = trailingZeroBitCount
    return sign > 0 && bitWidth == zeros + 1 ? zeros : nil
  }
}

extension Double {
  /// The number as significand · 2^exponent, the significand odd or 0; nil for NaN and infinities.
  var dyadic: (significand: Integer, exponent: Int)? {
    guard isFinite else { return nil }
    guard self != 0 else { return (.zero, 0) }
    let bits = significandWidth
    let whole = Int(Double(sign: sign, exponent: bits, significand: significand))
    return (Integer(whole), Int(exponent) - bits)
  }

  fileprivate static func power(_ exponent: Int) -> Double {
    Double(sign: .plus, exponent: max(-1100, min(1100, exponent)), significand: 1)
  }
}
