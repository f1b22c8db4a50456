import Exchange
import Testing

@Suite("Frames")
struct FrameTests {
  static let some = [Frame(0, .double(1)), Frame(7, .array([.string("a")])), Frame(2, .bool(false))]
  static var bytes: [UInt8] { some.flatMap(\.bytes) }

  @Test("a frame is written as the documentation lays it out")
  func layout() {
    #expect(Frame(258, .bool(true)).bytes == [2, 1, 0, 0, 2, 0, 0, 0, 2, 1])
  }

  @Test("frames come back in the order in which they were sent, with the numbers that they were given")
  func together() {
    #expect(Frame.all(in: Self.bytes[...]) == Self.some)
  }

  @Test("no bytes are no frames")
  func none() {
    #expect(Frame.all(in: []) == [])
  }

  @Test("a slice is read from its own start")
  func slice() {
    #expect(Frame.all(in: ([1, 2, 3] + Self.bytes)[3...]) == Self.some)
  }

  @Test("the highest number crosses")
  func highest() {
    let frame = Frame(Int(UInt32.max), .bool(true))
    #expect(Frame.all(in: frame.bytes[...]) == [frame])
  }

  @Test("numbers that are wrong, repeated or out of order are given as they came: who asked decides")
  func anyIndex() {
    let frames = [Frame(5, .int(1)), Frame(5, .int(2)), Frame(0, .int(3))]
    #expect(Frame.all(in: frames.flatMap(\.bytes)[...]).map(\.index) == [5, 5, 0])
  }

  @Test("a stream cut anywhere gives the frames that were whole")
  func cut() {
    var ends: [Int] = []
    for frame in Self.some { ends.append((ends.last ?? 0) + frame.bytes.count) }
    for length in 0...Self.bytes.count {
      let whole = ends.filter { $0 <= length }.count
      #expect(Frame.all(in: Self.bytes[..<length]) == Array(Self.some[..<whole]), "the first \(length) bytes")
    }
  }

  struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]

    init(_ description: String, _ bytes: [UInt8]) {
      testDescription = description
      self.bytes = bytes
    }
  }

  static let damaged = [
    Damage("a byte more in the body than its value takes", [1, 0, 0, 0, 3, 0, 0, 0, 2, 1, 0]),
    Damage("a value that goes on beyond its body", [1, 0, 0, 0, 1, 0, 0, 0, 2, 1]),
    Damage("an empty body", [1, 0, 0, 0, 0, 0, 0, 0]),
    Damage("a kind that there is not", [1, 0, 0, 0, 1, 0, 0, 0, 9]),
    Damage("a size that cannot be left", [1, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 2, 1]),
    Damage("two values in one body", [1, 0, 0, 0, 4, 0, 0, 0, 2, 1, 2, 1]),
  ]

  @Test("a damaged frame ends the reading: those before it stay, none after it counts", arguments: damaged)
  func damagedFrame(damage: Damage) {
    let before = Frame(0, .int(4))
    #expect(Frame.all(in: (before.bytes + damage.bytes + Frame(2, .int(5)).bytes)[...]) == [before])
  }

  @Test("the legal neighbour of the damaged frames is read")
  func legal() {
    #expect(Frame.all(in: [1, 0, 0, 0, 2, 0, 0, 0, 2, 1]) == [Frame(1, .bool(true))])
  }
}
