import Testing

@testable import Exact

@Suite("Integer")
struct IntegerTests {
  /// Numbers where a machine word, or two of them, end.
  static let edges: [Int] = [
    .min, .min + 1, -0x1_0000_0000, -3, -2, -1, 0, 1, 2, 3, 6, 0xFFFF_FFFF, 0x1_0000_0000, .max / 2, .max - 1, .max,
  ]
  /// Some that fit a word and some that need up to five.
  static let wide: [Integer] =
    [0, 1, -1, 12, .max, .min].map { Integer($0) }
    + [
      Integer(Int128(Int.max) + 1), Integer(Int128(Int.min) - 1), Integer(Int128.max), Integer(Int128.min),
      Integer(Int.max) * Integer(Int.max) * Integer(Int.min), Integer.one << 300, -(Integer.one << 127),
      (Integer.one << 128) - .one,
    ]

  @Test("sums at the edges of a word are those of a number twice as wide", arguments: edges)
  func sums(a: Int) {
    for b in Self.edges {
      #expect("\(Integer(a) + Integer(b))" == "\(Int128(a) + Int128(b))")
    }
  }

  @Test("differences at the edges of a word are those of a number twice as wide", arguments: edges)
  func differences(a: Int) {
    for b in Self.edges {
      #expect("\(Integer(a) - Integer(b))" == "\(Int128(a) - Int128(b))")
    }
  }

  @Test("products at the edges of a word are those of a number twice as wide", arguments: edges)
  func products(a: Int) {
    for b in Self.edges {
      #expect("\(Integer(a) * Integer(b))" == "\(Int128(a) * Int128(b))")
    }
  }

  @Test("numbers at the edges of a word have the order of words", arguments: edges)
  func order(a: Int) {
    for b in Self.edges {
      #expect((Integer(a) < Integer(b)) == (a < b))
    }
  }

  @Test("the number with the other sign is right for the smallest word too", arguments: edges)
  func negation(a: Int) {
    #expect("\(-Integer(a))" == "\(-Int128(a))")
  }

  @Test("(a + b)² = a² + 2ab + b² however wide", arguments: wide)
  func square(a: Integer) {
    for b in Self.wide {
      #expect((a + b) * (a + b) == a * a + Integer(2) * a * b + b * b)
    }
  }

  @Test("(a + b)(a − b) = a² − b² however wide", arguments: wide)
  func squares(a: Integer) {
    for b in Self.wide {
      #expect((a + b) * (a - b) == a * a - b * b)
    }
  }

  @Test("a product over one of its factors is the other", arguments: wide)
  func quotients(a: Integer) {
    for b in Self.wide {
      guard b != .zero else { continue }
      #expect(a * b / b == a)
    }
  }

  @Test("a number is smaller than another where their difference is negative", arguments: wide)
  func wideOrder(a: Integer) {
    for b in Self.wide {
      #expect((a < b) == ((a - b).sign < 0))
    }
  }

  @Test("−2⁶³ over −1 is 2⁶³, which no word holds")
  func smallestOverMinusOne() {
    #expect("\(Integer(Int.min) / Integer(-1))" == "9223372036854775808")
  }

  @Test("a number reached through large ones is stored and hashed like the small one", arguments: edges)
  func canonical(a: Int) {
    let reached = (Integer(a) + (Integer.one << 200)) - (Integer.one << 200)
    #expect(reached.word == a)
    #expect(Set([reached, Integer(a), (Integer(a) << 130) / (Integer.one << 130)]).count == 1)
  }

  @Test("just outside a word a number is not stored as one")
  func outside() {
    #expect((Integer(Int.max) + .one).word == nil)
    #expect((Integer(Int.min) - .one).word == nil)
  }

  @Test("a number beyond a word is not stored as one, on either side", arguments: [63, 64, 65, 100, 127, 128, 200])
  func farOutside(exponent: Int) {
    for step in [1, 3, 1 << 40, .max] as [Int] {
      let number = (Integer.one << exponent) + Integer(step)
      #expect(number.word == nil && (-number).word == nil)
    }
  }

  @Test("back inside by one step it is stored as a word again")
  func backInside() {
    #expect((Integer(Int.max) + .one - .one).word == .max)
    #expect((Integer(Int.min) - .one + .one).word == .min)
    #expect((-(-Integer(Int.min))).word == .min)
  }

  @Test("a shift is a product with a power of 2", arguments: [0, 1, 2, 61, 62, 63, 64, 65, 126, 127, 128, 200])
  func shifts(places: Int) {
    let power = (0..<places).reduce(Integer.one) { power, _ in power + power }
    for a in Self.edges { #expect(Integer(a) << places == Integer(a) * power) }
  }

  @Test("a power of 2 is 1 doubled", arguments: [0, 1, 61, 62, 63, 64, 65, 127, 128, 1100])
  func powers(exponent: Int) {
    #expect(Integer.power(ofTwo: exponent) == (0..<exponent).reduce(Integer.one) { power, _ in power + power })
  }

  @Test("2⁶⁴, 2¹²⁸ and 10³⁰ print in full")
  func description() {
    #expect("\(Integer.one << 64)" == "18446744073709551616")
    #expect("\(-(Integer.one << 128))" == "-340282366920938463463374607431768211456")
    let ten15 = Integer(1_000_000_000_000_000)
    #expect("\(ten15 * ten15)" == "1000000000000000000000000000000")
  }

  @Test(
    "the greatest common divisor is never negative, and that with 0 is the number itself",
    arguments: [
      (0, 0, 0), (0, -5, 5), (-5, 0, 5), (12, 18, 6), (-12, 18, 6), (12, -18, 6), (-12, -18, 6), (1, .min, 1),
      (.max, .max, .max), (.min, 6, 2), (.max, 7, 7), (.min, .max, 1), (1 << 40, 1 << 50, 1 << 40),
    ])
  func divisors(a: Int, b: Int, divisor: Int) {
    #expect(Integer(a).gcd(Integer(b)) == Integer(divisor))
  }

  @Test("the greatest common divisor of −2⁶³ with itself or 0 is 2⁶³")
  func smallestDivisor() {
    #expect(Integer(Int.min).gcd(Integer(Int.min)) == Integer.one << 63)
    #expect(Integer(Int.min).gcd(.zero) == Integer.one << 63)
    #expect(Integer.zero.gcd(Integer(Int.min)) == Integer.one << 63)
  }

  @Test("the greatest common divisor divides both and leaves nothing common", arguments: wide)
  func wideDivisors(a: Integer) {
    for b in Self.wide {
      let divisor = a.gcd(b)
      guard divisor != .zero else {
        #expect(a == .zero && b == .zero)
        continue
      }
      #expect(divisor.sign > 0)
      #expect(a / divisor * divisor == a && b / divisor * divisor == b)
      #expect((a / divisor).gcd(b / divisor) == .one)
    }
  }

  @Test("the binary digits of |n| are counted", arguments: [(0, 0), (1, 1), (-1, 1), (255, 8), (-256, 9), (.min, 64)])
  func width(number: Int, digits: Int) {
    #expect(Integer(number).bitWidth == digits)
  }

  @Test("2ⁿ has n + 1 digits and n zeros at its end", arguments: [0, 1, 62, 63, 64, 127, 500])
  func powerDigits(exponent: Int) {
    let number = -(Integer.one << exponent)
    #expect(number.bitWidth == exponent + 1)
    #expect(number.trailingZeroBitCount == exponent)
  }

  @Test("0 ends in no zeros")
  func zeroDigits() {
    #expect(Integer.zero.trailingZeroBitCount == 0)
  }

  @Test("only positive powers of 2 are powers of 2")
  func isPower() {
    #expect(Integer(1).isPowerOfTwo == 0)
    #expect((Integer.one << 63).isPowerOfTwo == 63)
    #expect((Integer.one << 90).isPowerOfTwo == 90)
    for number in [Integer(0), Integer(-1), Integer(-2), Integer(3), Integer(.min), (Integer.one << 90) + .one] {
      #expect(number.isPowerOfTwo == nil)
    }
  }
}
