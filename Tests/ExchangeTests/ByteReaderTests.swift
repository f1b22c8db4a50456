import Exchange
import Testing

@Suite("Reading bytes")
struct ByteReaderTests {
  struct Bytes: Sendable, CustomTestStringConvertible {
    let bytes: [UInt8]
    let testDescription: String

    init(_ description: String, _ bytes: [UInt8]) {
      self.bytes = bytes
      testDescription = description
    }
  }

  static let malformed = [
    Bytes("nothing", []),
    Bytes("a kind that there is not", [7]),
    Bytes("the highest kind", [255, 0, 0, 0, 0]),
    Bytes("a double of no bytes", [0]),
    Bytes("a double of seven bytes", [0, 0, 0, 0, 0, 0, 0, 0]),
    Bytes("an int of seven bytes", [1, 0, 0, 0, 0, 0, 0, 0]),
    Bytes("a truth of no byte", [2]),
    Bytes("a truth that is neither", [2, 2]),
    Bytes("a truth of 255", [2, 255]),
    Bytes("a length of three bytes", [3, 0, 0, 0]),
    Bytes("a text one byte short", [3, 2, 0, 0, 0, 0x61]),
    Bytes("a text of a lone continuation", [3, 1, 0, 0, 0, 0x80]),
    Bytes("a text of an overlong zero", [3, 2, 0, 0, 0, 0xC0, 0x80]),
    Bytes("a text of a surrogate", [3, 3, 0, 0, 0, 0xED, 0xA0, 0x80]),
    Bytes("a text cut within a letter", [3, 1, 0, 0, 0, 0xC3]),
    Bytes("an array one element short", [4, 2, 0, 0, 0, 2, 1]),
    Bytes("an array with a bad element", [4, 1, 0, 0, 0, 2, 9]),
    Bytes("a record without a name", [5]),
    Bytes("a record without a count", [5, 0, 0, 0, 0]),
    Bytes("a record whose name is no text", [5, 1, 0, 0, 0, 0xFF, 0, 0, 0, 0]),
    Bytes("a record one field short", [5, 0, 0, 0, 0, 1, 0, 0, 0]),
    Bytes("a field without a value", [5, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]),
    Bytes("a field whose label is no text", [5, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0xFF, 2, 1]),
    Bytes("packed doubles one byte short", [6, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
  ]

  @Test("bytes that are no value are malformed", arguments: malformed)
  func refused(bytes: Bytes) {
    #expect(throws: ExchangeError.malformed) { try reread(bytes.bytes) }
  }

  @Test("a length that the bytes cannot hold is malformed, whatever the kind", arguments: [3, 4, 5, 6] as [UInt8])
  func hugeLength(kind: UInt8) {
    let rest = [UInt8](repeating: 2, count: 64)
    #expect(throws: ExchangeError.malformed) { try reread([kind, 0xFF, 0xFF, 0xFF, 0xFF] + rest) }
    #expect(throws: ExchangeError.malformed) { try reread([kind, 0, 0, 0, 0x80] + rest) }
  }

  @Test("a count of fields that the bytes cannot hold is malformed")
  func hugeFieldCount() {
    let rest = [UInt8](repeating: 0, count: 64)
    #expect(throws: ExchangeError.malformed) { try reread([5, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF] + rest) }
  }

  @Test("a whole value cut anywhere is malformed")
  func cut() {
    let value = Value.record(
      "R", [.init("a", .array([.double(1), .double(2)])), .init("b", .array([.string("xy"), .bool(true), .int(3)]))])
    let bytes = value.bytes
    for length in 0..<bytes.count {
      #expect(throws: ExchangeError.malformed, "the first \(length) bytes") { try reread(Array(bytes[..<length])) }
    }
  }

  @Test("bytes after a value are left for the next reading")
  func rest() throws {
    var reader = ByteReader((Value.bool(true).bytes + Value.int(5).bytes)[...])
    #expect(try reader.value() == .bool(true))
    #expect(reader.remaining == 9)
    #expect(try reader.value() == .int(5))
    #expect(reader.remaining == 0)
  }

  @Test("a slice is read from its own start to its own end")
  func slice() throws {
    let bytes: [UInt8] = [9, 9, 2, 1, 2, 0]
    var reader = ByteReader(bytes[2..<4])
    #expect(try reader.value() == .bool(true))
    #expect(throws: ExchangeError.malformed) { try reader.value() }
  }

  @Test("more bytes than are left, or fewer than none, are not taken", arguments: [-1, 4, Int.max, Int.min])
  func take(count: Int) throws {
    var reader = ByteReader([1, 2, 3])
    #expect(throws: ExchangeError.malformed) { try reader.take(count) }
    #expect(try Array(reader.take(3)) == [1, 2, 3])
  }

  @Test("numbers are read lowest byte first")
  func numbers() throws {
    var reader = ByteReader([1, 2, 3, 4, 5, 6, 7])
    #expect(try reader.number(UInt16.self) == 0x0201)
    #expect(try reader.number(UInt8.self) == 3)
    #expect(try reader.number(UInt32.self) == 0x0706_0504)
  }

  static func nested(_ depth: Int, _ innermost: [UInt8]) -> [UInt8] {
    (0..<depth).reduce(innermost) { inner, _ in [4, 1, 0, 0, 0] + inner }
  }

  @Test("twenty-four arrays in each other are read")
  func deepest() throws {
    #expect(try reread(Self.nested(23, Value.array([]).bytes)).bytes == Self.nested(23, Value.array([]).bytes))
  }

  @Test("a twenty-fifth array in the others is malformed")
  func tooDeep() {
    #expect(throws: ExchangeError.malformed) { try reread(Self.nested(24, Value.array([]).bytes)) }
  }

  @Test("records count as deep as arrays")
  func deepRecords() throws {
    func nested(_ depth: Int) -> Value {
      (0..<depth).reduce(.bool(true)) { inner, _ in .record("R", [.init("a", inner)]) }
    }
    #expect(try reread(nested(23).bytes) == nested(23))
    #expect(throws: ExchangeError.malformed) { try reread(nested(24).bytes) }
  }

  @Test("a hundred thousand opening arrays do not exhaust the stack")
  func bottomless() {
    #expect(throws: ExchangeError.malformed) { try reread(Self.opening(100_000)) }
  }

  /// `count` arrays that each claim one element, and nothing in the last.
  static func opening(_ count: Int) -> [UInt8] {
    (0..<count).flatMap { _ in [4, 1, 0, 0, 0] as [UInt8] }
  }
}
