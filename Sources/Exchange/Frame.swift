/// A numbered message: which case, then the bytes of the values that belong to it.
///
/// On the wire: u32 case, u32 n, n bytes. Questions hold the arguments as one array; answers hold one value.
public struct Frame: Equatable, Sendable {
  /// The case's place in the list of all cases.
  public let index: Int
  /// What was asked or answered.
  public let value: Value

  /// A message about case `index`.
  public init(_ index: Int, _ value: Value) {
    self.index = index
    self.value = value
  }

  /// The message as it crosses.
  public var bytes: [UInt8] {
    let body = value.bytes
    var bytes: [UInt8] = []
    bytes.append(littleEndian: UInt32(index))
    bytes.append(littleEndian: UInt32(body.count))
    return bytes + body
  }

  /// All whole messages at the start of `bytes`, up to the first that is cut short or malformed.
  public static func all(in bytes: ArraySlice<UInt8>) -> [Frame] {
    var reader = ByteReader(bytes)
    var frames: [Frame] = []
    while let frame = try? next(from: &reader) { frames.append(frame) }
    return frames
  }

  private static func next(from reader: inout ByteReader) throws(ExchangeError) -> Frame {
    let index = Int(try reader.number(UInt32.self))
    let size = Int(try reader.number(UInt32.self))
    var body = ByteReader(try reader.take(size))
    let value = try body.value()
    guard body.remaining == 0 else { throw .malformed }
    return Frame(index, value)
  }
}
