import Exchange
import Testing

/// Random and damaged bytes: whatever arrives is a value or malformed, and no more than the bytes can hold.
@Suite("Bytes that nobody wrote")
struct ByteReaderFuzzTests {
  /// How many bytes `value` takes at the least: more than were read would mean that a length was believed.
  static func leastSize(_ value: Value) -> Int {
    switch value {
    case .double, .int: 8
    case .bool: 1
    case .string(let text): text.utf8.count
    case .array(let elements): 4 + elements.reduce(0) { $0 + leastSize($1) }
    case .record(let name, let fields):
      name.utf8.count + fields.reduce(8) { $0 + 4 + $1.label.utf8.count + leastSize($1.value) }
    }
  }

  static func expectSound(_ bytes: [UInt8], seed: UInt64) throws {
    var reader = ByteReader(bytes[...])
    let value: Value
    do {
      value = try reader.value()
    } catch {
      #expect(error == .malformed, "seed \(seed)")
      return
    }
    #expect(leastSize(value) <= bytes.count - reader.remaining, "seed \(seed), \(bytes)")
    #expect(identical(try reread(value.bytes), value), "seed \(seed), \(bytes)")
  }

  @Test("random bytes are a value that can be written again, or malformed", arguments: TestSeed.some(40))
  func randomBytes(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<200 {
      var bytes = (0..<numbers.below(80)).map { _ in UInt8(truncatingIfNeeded: numbers.next()) }
      if !bytes.isEmpty { bytes[0] = UInt8(numbers.below(8)) }
      try Self.expectSound(bytes, seed: seed)
    }
  }

  @Test("small bytes, which make many nested lengths, are a value or malformed", arguments: TestSeed.some(40))
  func smallBytes(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<200 {
      let bytes = (0..<numbers.below(120)).map { _ in
        numbers.below(3) > 0 ? 0 : UInt8(numbers.below(7))
      }
      try Self.expectSound(bytes, seed: seed)
    }
  }

  @Test(
    "a value with some of its bytes changed, lost, doubled or added is a value or malformed",
    arguments: TestSeed.some(40))
  func mutated(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<200 {
      var bytes = numbers.value().bytes
      for _ in 0...numbers.below(3) where !bytes.isEmpty { numbers.damage(&bytes) }
      try Self.expectSound(bytes, seed: seed)
    }
  }

  @Test("frames with some of their bytes changed are frames that can be written again", arguments: TestSeed.some(40))
  func mutatedFrames(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<50 {
      var bytes = (0..<4).flatMap { Frame($0, numbers.value(depth: 2)).bytes }
      for _ in 0...numbers.below(3) where !bytes.isEmpty { numbers.damage(&bytes) }
      let frames = Frame.all(in: bytes[...])
      let again = Frame.all(in: frames.flatMap(\.bytes)[...])
      #expect(again == frames, "seed \(seed), \(bytes)")
      #expect(frames.reduce(0) { $0 + 8 + Self.leastSize($1.value) } <= bytes.count, "seed \(seed), \(bytes)")
    }
  }
}

extension SeededNumbers {
  /// One change of the kind that a broken or hostile sender makes.
  fileprivate mutating func damage(_ bytes: inout [UInt8]) {
    let place = below(bytes.count)
    switch below(6) {
    case 0: bytes[place] ^= 1 << UInt8(below(8))
    case 1: bytes[place] = 0xFF
    case 2: bytes.remove(at: place)
    case 3: bytes.insert(UInt8(truncatingIfNeeded: next()), at: place)
    case 4: bytes.removeLast(bytes.count - place)
    default: bytes.insert(contentsOf: bytes[place...], at: place)
    }
  }
}
