import Exchange
import Testing

@Suite("The bytes of values")
struct ValueBytesTests {
  struct Layout: Sendable, CustomTestStringConvertible {
    let value: Value
    let bytes: [UInt8]
    var testDescription: String { value.description }
  }

  static let layouts = [
    Layout(value: .double(1), bytes: [0, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F]),
    Layout(value: .double(-0.0), bytes: [0, 0, 0, 0, 0, 0, 0, 0, 0x80]),
    Layout(value: .int(258), bytes: [1, 2, 1, 0, 0, 0, 0, 0, 0]),
    Layout(value: .int(-1), bytes: [1, 255, 255, 255, 255, 255, 255, 255, 255]),
    Layout(value: .bool(false), bytes: [2, 0]),
    Layout(value: .bool(true), bytes: [2, 1]),
    Layout(value: .string(""), bytes: [3, 0, 0, 0, 0]),
    Layout(value: .string("aé"), bytes: [3, 3, 0, 0, 0, 0x61, 0xC3, 0xA9]),
    Layout(value: .array([]), bytes: [4, 0, 0, 0, 0]),
    Layout(value: .array([.bool(true), .bool(false)]), bytes: [4, 2, 0, 0, 0, 2, 1, 2, 0]),
    Layout(value: .array([.array([])]), bytes: [4, 1, 0, 0, 0, 4, 0, 0, 0, 0]),
    Layout(value: .record("R", []), bytes: [5, 1, 0, 0, 0, 0x52, 0, 0, 0, 0]),
    Layout(
      value: .record("R", [.init("a", .bool(true))]),
      bytes: [5, 1, 0, 0, 0, 0x52, 1, 0, 0, 0, 1, 0, 0, 0, 0x61, 2, 1]),
    Layout(value: .array([.double(1)]), bytes: [6, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F]),
  ]

  @Test("a value is written as the documentation lays it out", arguments: layouts)
  func written(layout: Layout) {
    #expect(layout.value.bytes == layout.bytes)
  }

  @Test("what the documentation lays out is read as the value", arguments: layouts)
  func read(layout: Layout) throws {
    #expect(identical(try reread(layout.bytes), layout.value))
  }

  @Test("doubles beside other kinds are not packed, and come back where they stood")
  func mixed() throws {
    let value = Value.array([.double(1), .int(2), .double(.nan)])
    #expect(value.bytes.first == 4)
    #expect(identical(try reread(value.bytes), value))
  }

  @Test("an array of doubles that was written one by one is read as well")
  func unpackedDoubles() throws {
    let bytes: [UInt8] = [4, 1, 0, 0, 0] + Value.double(2.5).bytes
    #expect(identical(try reread(bytes), .array([.double(2.5)])))
  }

  @Test(
    "every bit of a double crosses",
    arguments: [
      0x7FF8_0000_0000_0000, 0x7FF8_0000_0000_1234, 0x7FF0_0000_0000_0001, 0xFFF8_0000_0000_0000,
      0xFFFF_FFFF_FFFF_FFFF, 0x8000_0000_0000_0000, 0x0000_0000_0000_0001, 0x7FEF_FFFF_FFFF_FFFF,
      0x7FF0_0000_0000_0000, 0xFFF0_0000_0000_0000, 0x0123_4567_89AB_CDEF,
    ] as [UInt64])
  func everyBit(pattern: UInt64) throws {
    let single = Value.double(Double(bitPattern: pattern))
    #expect(identical(try reread(single.bytes), single))
    let packed = Value.array([single, single])
    #expect(identical(try reread(packed.bytes), packed))
  }

  @Test("a text crosses as it is, whatever is in it", arguments: ["", "\0", "e\u{301}", "é", "👩‍👩‍👧", "\r\n", "\u{FEFF}x"])
  func text(text: String) throws {
    #expect(identical(try reread(Value.string(text).bytes), .string(text)))
  }

  @Test("appending bytes leaves those that were there")
  func appending() {
    var bytes: [UInt8] = [9]
    Value.bool(true).append(to: &bytes)
    #expect(bytes == [9, 2, 1])
  }

  @Test("any value comes back bit for bit", arguments: TestSeed.some(50))
  func random(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<20 {
      let value = numbers.value()
      #expect(identical(try reread(value.bytes), value))
    }
  }
}
