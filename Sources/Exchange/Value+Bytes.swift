/// The form in which values cross: a byte for the kind, then fixed-width little-endian numbers, then contents.
///
/// ```
/// 0 double: 8 bytes       1 int: 8 bytes        2 bool: 1 byte
/// 3 string: u32 n, n UTF-8 bytes                4 array: u32 n, n values
/// 5 record: string name without its kind byte, u32 n, n × (string label likewise, value)
/// 6 array of doubles only: u32 n, n × 8 bytes
/// ```
extension Value {
  /// How deep arrays and records may stand in each other: what comes back is read by recursion.
  static let deepest = 24

  /// The value's bytes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  /// Appends the value's bytes.
  public func append(to bytes: inout [UInt8]) {
    switch self {
    case .double(let number):
      bytes.append(0)
      bytes.append(littleEndian: number.bitPattern)
    case .int(let number):
      bytes.append(1)
      bytes.append(littleEndian: UInt64(bitPattern: Int64(number)))
    case .bool(let truth):
      bytes.append(2)
      bytes.append(truth ? 1 : 0)
    case .string(let text):
      bytes.append(3)
      bytes.append(text)
    case .array(let elements):
      Self.append(elements, to: &bytes)
    case .record(let name, let fields):
      bytes.append(5)
      bytes.append(name)
      bytes.append(littleEndian: UInt32(fields.count))
      for field in fields {
        bytes.append(field.label)
        field.value.append(to: &bytes)
      }
    }
  }

  private static func append(_ elements: [Value], to bytes: inout [UInt8]) {
    let doubles = elements.compactMap { element -> UInt64? in
      if case .double(let number) = element { number.bitPattern } else { nil }
    }
    let packed = !elements.isEmpty && doubles.count == elements.count
    bytes.append(packed ? 6 : 4)
    bytes.append(littleEndian: UInt32(elements.count))
    if packed {
      for pattern in doubles { bytes.append(littleEndian: pattern) }
    } else {
      for element in elements { element.append(to: &bytes) }
    }
  }
}

extension [UInt8] {
  /// Appends a number, lowest byte first.
  public mutating func append<Number: FixedWidthInteger>(littleEndian number: Number) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> Number(shift)))
    }
  }

  /// Appends the count of UTF-8 bytes, then the bytes.
  mutating func append(_ text: String) {
    let utf8 = text.utf8
    append(littleEndian: UInt32(utf8.count))
    append(contentsOf: utf8)
  }
}
