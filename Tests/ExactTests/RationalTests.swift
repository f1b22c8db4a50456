import Testing

@testable import Exact

@Suite("Rational")
struct RationalTests {
  static let numbers: [Rational] = [
    0, 1, -1, 2, Rational(1, 3), Rational(-1, 3), Rational(7, 2), Rational(.max, .max - 1), Rational(.min, 3),
    Rational(1, .min), Rational(.max, 2), power(100), -power(-100), power(-1074), power(70) + Rational(1, 3),
  ]

  @Test(
    "a fraction is in lowest terms with a positive denominator",
    arguments: [
      (6, 4, 3, 2), (-6, 4, -3, 2), (6, -4, -3, 2), (-6, -4, 3, 2), (0, -7, 0, 1), (.min, .min, 1, 1),
      (.max, .max, 1, 1), (.min, 2, .min / 2, 1), (.min, .max, .min, .max),
    ])
  func lowestTerms(numerator: Int, denominator: Int, lowest: Int, over: Int) {
    let number = Rational(numerator, denominator)
    #expect(number.numerator == Integer(lowest))
    #expect(number.denominator == Integer(over))
  }

  @Test("−2⁶³ over −1 and 1 over −2⁶³ are right although a word does not hold 2⁶³")
  func smallestWord() {
    #expect(Rational(.min, -1) == power(63))
    #expect(Rational(1, .min) == -power(-63))
    #expect(-Rational(.min) == power(63))
    #expect(Rational(.min).magnitude == power(63))
  }

  @Test("a/b + c/d = (ad + bc)/(bd) and so for the other operations", arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func fractions(seed: Int) {
    var draw = Draw(seed)
    let (a, b) = (draw.whole(-1000...1000), draw.whole(1...1000))
    let (c, d) = (draw.whole(1...1000), draw.whole(1...1000))
    #expect(Rational(a, b) + Rational(c, d) == Rational(a * d + b * c, b * d))
    #expect(Rational(a, b) - Rational(c, d) == Rational(a * d - b * c, b * d))
    #expect(Rational(a, b) * Rational(c, d) == Rational(a * c, b * d))
    #expect(Rational(a, b) / Rational(c, d) == Rational(a * d, b * c))
  }

  @Test("what is added and then subtracted leaves the same number, stored alike", arguments: numbers)
  func thereAndBack(a: Rational) {
    for b in Self.numbers {
      #expect(Set([a, a + b - b]).count == 1)
    }
  }

  @Test("what is multiplied and then divided leaves the same number, stored alike", arguments: numbers)
  func timesAndOver(a: Rational) {
    for b in Self.numbers {
      guard b.sign != 0 else { continue }
      #expect(Set([a, a * b / b, a / b * b]).count == 1)
    }
  }

  @Test("(a + b)² = a² + 2ab + b²", arguments: numbers)
  func square(a: Rational) {
    for b in Self.numbers {
      #expect((a + b) * (a + b) == a * a + 2 * a * b + b * b)
    }
  }

  @Test("of two numbers one is smaller, or they are equal, as the sign of their difference says", arguments: numbers)
  func order(a: Rational) {
    for b in Self.numbers {
      let sign = (a - b).sign
      #expect([a < b, a == b, a > b] == [sign < 0, sign == 0, sign > 0])
    }
  }

  @Test("a magnitude has no sign and is the number or its opposite", arguments: numbers)
  func magnitude(number: Rational) {
    #expect(number.magnitude.sign >= 0)
    #expect(number.magnitude == number || number.magnitude == -number)
  }

  @Test(
    "a number prints as a whole one, a short decimal or a fraction",
    arguments: [
      (Rational(3), "3"), (Rational(-3), "-3"), (Rational(0), "0"), (Rational(-1, 2), "-0.5"), (Rational(5, 4), "1.25"),
      (Rational(1, 64), "0.015625"), (Rational(1, 128), "1/128"), (Rational(1, 3), "1/3"), (Rational(-2, 6), "-1/3"),
      (power(100), "1267650600228229401496703205376"), (power(51) + Rational(1, 2), "2251799813685248.5"),
      (power(60) + Rational(1, 2), "2305843009213693953/2"),
    ])
  func description(number: Rational, text: String) {
    #expect("\(number)" == text)
  }

  @Test("a whole number is itself rounded, whatever the halvings", arguments: [0, 1, 20, 62, 63, 64, 200])
  func roundedWhole(halvings: Int) {
    for number in [0, 7, -7, .max, .min] as [Int] {
      #expect(Rational(number).rounded(halvings: halvings) == Rational(number))
    }
  }

  @Test("what is rounded is a multiple of 1/2ⁿ", arguments: numbers)
  func roundedGrid(number: Rational) {
    for halvings in [0, 1, 5, 63, 70] {
      #expect((number.rounded(halvings: halvings) * power(halvings)).denominator == .one)
    }
  }

  @Test("what is rounded is at most half a step away", arguments: numbers)
  func roundedDistance(number: Rational) {
    for halvings in [0, 1, 5, 63, 70] {
      #expect((number.rounded(halvings: halvings) - number).magnitude <= power(-halvings - 1))
    }
  }

  @Test("negative numbers round to the nearest too, not to 0")
  func roundedNegative() {
    #expect(Rational(-9, 10).rounded(halvings: 0) == -1)
    #expect(Rational(-1, 3).rounded(halvings: 0) == 0)
    #expect(Rational(-2, 3).rounded(halvings: 1) == Rational(-1, 2))
    #expect(Rational(-5, 3).rounded(halvings: 0) == -2)
  }
}

@Suite("Rational and Double")
struct RationalDoubleTests {
  static let doubles: [Double] = [
    0, 1, -1, 0.1, -0.3, 1 / 3, .pi, 0x1p53, 0x1p53 - 1, 0x1p62, 0x1p63, -0x1p63, 0x1p64, 0x1.fffffffffffffp63, 1e22,
    1e300, 0x1p1023, -0x1p1023, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNormalMagnitude,
    .leastNormalMagnitude.nextDown, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, 3 * .leastNonzeroMagnitude,
    0x1.5p-1060, 1e-300, 0x1p-1000, 0x1.fffffffffffffp-970, .ulpOfOne,
  ]

  @Test("a Double is exactly itself again", arguments: doubles)
  func roundTrip(double: Double) {
    #expect(Rational(double)?.exactDouble == double)
  }

  @Test("the nearest Double of a Double is itself", arguments: doubles)
  func nearest(double: Double) {
    #expect(Rational(double)?.nearestDouble == double)
  }

  @Test("a Double's opposite is the number's opposite", arguments: doubles)
  func opposite(double: Double) throws {
    #expect(try #require(Rational(-double)) == -#require(Rational(double)))
  }

  @Test("0.1 is the fraction that its bits say")
  func tenth() {
    #expect(Rational(0.1) == Rational(3_602_879_701_896_397, 36_028_797_018_963_968))
  }

  @Test(
    "powers of 2 down to the last subnormal are exact", arguments: [1023, 1000, 63, 62, 0, -1, -1022, -1023, -1074])
  func powers(exponent: Int) {
    #expect(Rational(Double(sign: .plus, exponent: exponent, significand: 1)) == power(exponent))
    #expect(power(exponent).exactDouble == Double(sign: .plus, exponent: exponent, significand: 1))
  }

  @Test("−0 is 0")
  func minusZero() {
    #expect(Rational(-0.0) == 0)
    #expect(Rational(-0.0)?.sign == 0)
  }

  @Test("NaN and infinities are no numbers", arguments: [Double.nan, .signalingNaN, .infinity, -.infinity])
  func noNumber(double: Double) {
    #expect(Rational(double) == nil)
  }

  @Test("sums of Doubles are those of exact numbers where Double does not round")
  func sums() throws {
    let sum = try #require(Rational(0x1p51)) + #require(Rational(0.5))
    #expect(sum.exactDouble == 0x1p51 + 0.5)
  }

  @Test(
    "no Double is exactly a third, a number of 54 digits, too large, too small, or with a digit below the last",
    arguments: [
      Rational(1, 3), power(53) + 1, -power(53) - 1, power(1024), -power(1024), power(-1075), 3 * power(-1075),
      power(1023) + 1, power(-1022) + power(-1075), power(1024) - power(970), power(64) + power(11) - power(10),
    ])
  func noExactDouble(number: Rational) {
    #expect(number.exactDouble == nil)
  }

  @Test("a number of 53 digits anywhere is exactly a Double", arguments: [-1074, -1022, -60, 0, 10, 11, 64, 900, 971])
  func fiftyThreeDigits(exponent: Int) throws {
    let number = (power(53) - 1) * power(exponent)
    #expect(try Rational(#require(number.exactDouble)) == number)
  }

  @Test("the nearest Double is no further than one unit in its last place", arguments: 1...30)
  func nearestOfFraction(seed: Int) throws {
    var draw = Draw(seed)
    var number = Rational(draw.whole(.min...(.max)), draw.whole(1...(.max)))
    for _ in 0..<draw.whole(0...3) { number = number * Rational(draw.whole(.min...(.max)), draw.whole(1...(.max))) }
    number = number * power(draw.whole(-900...700))
    let double = number.nearestDouble
    let error = try (#require(Rational(double)) - number).magnitude
    #expect(try error <= #require(Rational(double.ulp)))
  }

  @Test("among subnormals too the nearest Double is at most 2⁻¹⁰⁷⁴ away", arguments: 1...12)
  func nearestSubnormal(seed: Int) throws {
    var draw = Draw(seed)
    let number = Rational(draw.whole(-1_000_000...1_000_000), draw.whole(1...1000)) * power(-1074)
    #expect(try (#require(Rational(number.nearestDouble)) - number).magnitude <= power(-1074))
  }

  @Test("the nearest Double of a third is the one that Double computes")
  func third() {
    #expect(Rational(1, 3).nearestDouble == 1.0 / 3)
    #expect(Rational(-1, 3).nearestDouble == -1.0 / 3)
    #expect((Rational(1, 3) * power(-1000)).nearestDouble == 0x1p-1000 / 3)
    #expect((Rational(1, 3) * power(1000)).nearestDouble == 0x1p1000 / 3)
  }

  @Test("numbers far beyond all Doubles are infinite or 0", arguments: [1100, 3000, 9000])
  func beyond(exponent: Int) {
    #expect(power(exponent).nearestDouble == .infinity)
    #expect((-power(exponent)).nearestDouble == -.infinity)
    #expect(power(-exponent).nearestDouble == 0)
    #expect((-power(-exponent)).nearestDouble == 0)
  }

  @Test("a fraction of two numbers beyond all Doubles has its nearest Double")
  func hugeFraction() {
    #expect(((power(5000) + 1) / (3 * power(5000))).nearestDouble == 1.0 / 3)
  }
}
