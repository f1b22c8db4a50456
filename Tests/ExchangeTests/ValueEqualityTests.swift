import Exchange
import Testing

@Suite("Equality of answers")
struct ValueEqualityTests {
  static let pool: [Value] = [
    .double(0), .double(-0.0), .double(1), .double(.nan), .double(-.nan), .double(Double(nan: 7, signaling: false)),
    .double(.infinity), .double(-.infinity), .double(1.0.nextUp),
    .int(0), .int(1), .int(-1), .bool(true), .bool(false), .string(""), .string("1"), .string("a"),
    .array([]), .array([.double(0)]), .array([.double(-0.0)]), .array([.double(.nan)]), .array([.int(0)]),
    .array([.double(0), .double(0)]), .array([.array([])]),
    .record("R", []), .record("S", []), .record("R", [.init("a", .double(0))]),
    .record("R", [.init("a", .double(-0.0))]),
    .record("R", [.init("b", .double(0))]), .record("R", [.init("a", .double(.nan))]),
  ]

  @Test("every value equals itself, NaN too", arguments: pool)
  func reflexive(value: Value) {
    let copy = value
    #expect(value == copy)
  }

  @Test("if one equals another, the other equals the one", arguments: pool)
  func symmetric(value: Value) {
    for other in Self.pool { #expect((value == other) == (other == value)) }
  }

  @Test("what equals the same is equal", arguments: pool)
  func transitive(value: Value) {
    for middle in Self.pool where value == middle {
      for other in Self.pool where middle == other { #expect(value == other) }
    }
  }

  /// Values that are equal: all others of the pool differ.
  static let classes: [[Int]] = [[0, 1], [3, 4, 5], [18, 19], [26, 27]]

  @Test("−0 equals 0, NaN equals NaN whatever its payload, and everything else differs")
  func classes() {
    for left in Self.pool.indices {
      for right in Self.pool.indices where left < right {
        let together = Self.classes.contains { $0.contains(left) && $0.contains(right) }
        #expect((Self.pool[left] == Self.pool[right]) == together, "\(Self.pool[left]) and \(Self.pool[right])")
      }
    }
  }

  @Test("fields are equal where label and value are")
  func fields() {
    let field = Value.Field("a", .double(.nan))
    #expect(field == Value.Field("a", .double(.nan)))
    #expect(field != Value.Field("b", .double(.nan)))
    #expect(field != Value.Field("a", .double(1)))
  }
}
