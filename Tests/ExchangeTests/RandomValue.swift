import Exchange
import Neurons

extension SeededNumbers {
  /// A number of any bits, often one of those that break code.
  mutating func double() -> Double {
    let special: [Double] = [
      0, -0.0, 1, -1, 0.1, .nan, Double(nan: 0x1234, signaling: false), Double(bitPattern: 0x7FF0_0000_0000_0001),
      -.nan, .infinity, -.infinity, .leastNonzeroMagnitude, -.greatestFiniteMagnitude, .ulpOfOne, 1e100,
    ]
    return Bool.random(using: &self) ? special[below(special.count)] : Double(bitPattern: next())
  }

  mutating func int() -> Int {
    let special = [0, 1, -1, Int.min, Int.max, 255, 256, -256]
    return Bool.random(using: &self) ? special[below(special.count)] : Int(truncatingIfNeeded: next())
  }

  mutating func string() -> String {
    let parts = [
      "a", "Z", "0", " ", "\"", "\\", "\n", "\r\n", "\t", "\0", "\\(x)", "é", "e\u{301}", "👩‍👩‍👧", "\u{202E}", "−",
    ]
    return (0..<below(6)).map { _ in parts[below(parts.count)] }.joined()
  }

  /// A value whose arrays and records stand at most `depth` deep in each other.
  mutating func value(depth: Int = 4) -> Value {
    switch below(depth > 0 ? 7 : 4) {
    case 0: .double(double())
    case 1: .int(int())
    case 2: .bool(Bool.random(using: &self))
    case 3: .string(string())
    case 4: .array((0..<below(5)).map { _ in value(depth: depth - 1) })
    case 5: .array((0..<below(5)).map { _ in .double(double()) })
    default: .record(string(), (0..<below(4)).map { _ in .init(string(), value(depth: depth - 1)) })
    }
  }

  mutating func dense(inputs: Int, outputs: Int) throws -> Dense {
    try Dense(
      checking: (0..<outputs).map { _ in (0..<inputs).map { _ in double() } }, (0..<outputs).map { _ in double() })
  }

  mutating func network() throws -> Network {
    var width = 1 + below(3)
    let layers: [any Layer] = try (0...below(4)).map { _ in
      if Bool.random(using: &self) { return ReLU() }
      let outputs = 1 + below(3)
      defer { width = outputs }
      return try dense(inputs: width, outputs: outputs)
    }
    return try Network(checking: layers)
  }
}

/// Whether two values are the same to the last bit: where `==` takes NaN for NaN and −0 for 0, this does not.
func identical(_ left: Value, _ right: Value) -> Bool {
  switch (left, right) {
  case (.double(let a), .double(let b)): a.bitPattern == b.bitPattern
  case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
  case (.array(let a), .array(let b)): a.count == b.count && zip(a, b).allSatisfy(identical)
  case (.record(let a, let fields), .record(let b, let others)):
    a.utf8.elementsEqual(b.utf8) && fields.count == others.count
      && zip(fields, others).allSatisfy { $0.label == $1.label && identical($0.value, $1.value) }
  default: left == right
  }
}

/// What the bytes of `value` are read as, when nothing is left of them.
func reread(_ bytes: [UInt8]) throws -> Value {
  var reader = ByteReader(bytes[...])
  let value = try reader.value()
  guard reader.remaining == 0 else { throw ExchangeError.malformed }
  return value
}
