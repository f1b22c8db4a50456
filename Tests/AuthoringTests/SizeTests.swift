import Exchange
import Testing

@testable import Authoring

@Suite("The size of inputs")
struct SizeTests {
  static func size(_ numbers: Double...) -> Size { Size(of: .array(numbers.map(Value.double))) }

  /// Each is smaller than the next: what the documentation says, and what follows from its digits.
  static let ascending: [Double] = [0, -0.0, 1, -1, 2, -2, 0.25, -4, 8, 0.125, 16]

  @Test("0, then 1, then −1 and ½, then 2")
  func documented() {
    #expect(Self.size(0) < Self.size(1))
    #expect(Self.size(1) < Self.size(-1))
    #expect(Self.size(-1) == Self.size(0.5))
    #expect(Self.size(0.5) < Self.size(2))
  }

  @Test("two digits a place before the point, three after it, one for a minus sign")
  func ascendingNumbers() {
    for (smaller, larger) in zip(Self.ascending, Self.ascending.dropFirst()) {
      #expect(Self.size(smaller) < Self.size(larger), "\(smaller) before \(larger)")
    }
  }

  @Test("fewer numbers come before smaller ones")
  func count() {
    #expect(Self.size(1e300) < Self.size(0, 0))
    #expect(Self.size() < Self.size(0))
  }

  @Test("NaN and infinities come after all finite numbers", arguments: [Double.nan, .infinity, -.infinity])
  func nonFinite(number: Double) {
    for finite in [.greatestFiniteMagnitude, -.leastNonzeroMagnitude, 0.1, Double.pi] {
      #expect(Self.size(finite) < Self.size(number), "\(finite)")
    }
  }

  @Test("an input with NaN comes after all finite ones of as many numbers, however long these are")
  func nonFiniteAmongOthers() {
    #expect(Self.size(.leastNonzeroMagnitude, .leastNonzeroMagnitude) < Self.size(.nan, 0))
  }

  @Test("the size is that of all numbers together, wherever they stand")
  func nesting() {
    let flat = Value.array([.double(2), .double(-1)])
    let nested = Value.record("R", [.init("a", .array([.array([.double(2)])])), .init("b", .double(-1))])
    #expect(Size(of: flat) == Size(of: nested))
  }

  @Test("a whole number is as large as the same double")
  func ints() {
    for number in [0, 1, -1, 1000, -77] {
      #expect(Size(of: .int(number)) == Size(of: .double(Double(number))), "\(number)")
    }
  }

  @Test("false comes before true, and a short text before a long one")
  func others() {
    #expect(Size(of: .bool(false)) < Size(of: .bool(true)))
    #expect(Size(of: .string("a")) < Size(of: .string("ab")))
  }
}
