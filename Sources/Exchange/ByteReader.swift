/// Reads what ``Value/bytes`` wrote, and believes none of it: every count is held against the bytes that are left.
public struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  /// A reader at the start of `bytes`.
  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// How many bytes are left.
  public var remaining: Int { bytes.endIndex - position }

  /// The next `count` bytes; throws ``ExchangeError/malformed`` where fewer are left.
  public mutating func take(_ count: Int) throws(ExchangeError) -> ArraySlice<UInt8> {
    guard count >= 0, count <= remaining else { throw .malformed }
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// The next number, lowest byte first.
  public mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type = Number.self
  ) throws(ExchangeError) -> Number {
    let slice = try take(MemoryLayout<Number>.size)
    return slice.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(as: Number.self)) }
  }

  /// The next value.
  public mutating func value() throws(ExchangeError) -> Value {
    try value(depth: 0)
  }

  private mutating func value(depth: Int) throws(ExchangeError) -> Value {
    guard depth < Value.deepest else { throw .malformed }
    switch try number(UInt8.self) {
    case 0: return .double(Double(bitPattern: try number()))
    case 1: return .int(Int(Int64(bitPattern: try number())))
    case 2: return .bool(try boolean())
    case 3: return .string(try text())
    case 4: return .array(try elements(depth: depth))
    case 5: return try record(depth: depth)
    case 6: return .array(try doubles())
    default: throw .malformed
    }
  }

  private mutating func boolean() throws(ExchangeError) -> Bool {
    switch try number(UInt8.self) {
    case 0: return false
    case 1: return true
    default: throw .malformed
    }
  }

  private mutating func text() throws(ExchangeError) -> String {
    let utf8 = try take(try count(ofAtLeast: 1))
    guard let text = String(validating: utf8, as: UTF8.self) else { throw .malformed }
    return text
  }

  private mutating func elements(depth: Int) throws(ExchangeError) -> [Value] {
    var elements: [Value] = []
    for _ in 0..<(try count(ofAtLeast: 2)) { elements.append(try value(depth: depth + 1)) }
    return elements
  }

  private mutating func doubles() throws(ExchangeError) -> [Value] {
    var elements: [Value] = []
    for _ in 0..<(try count(ofAtLeast: 8)) {
      elements.append(.double(Double(bitPattern: try number())))
    }
    return elements
  }

  private mutating func record(depth: Int) throws(ExchangeError) -> Value {
    let name = try text()
    var fields: [Value.Field] = []
    for _ in 0..<(try count(ofAtLeast: 6)) {
      let label = try text()
      fields.append(.init(label, try value(depth: depth + 1)))
    }
    return .record(name, fields)
  }

  /// A count of things that take at least `size` bytes each; throws where that many cannot be left.
  private mutating func count(ofAtLeast size: Int) throws(ExchangeError) -> Int {
    let count = Int(try number(UInt32.self))
    guard count <= remaining / size else { throw .malformed }
    return count
  }
}
