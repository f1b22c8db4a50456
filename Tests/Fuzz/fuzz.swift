import Exchange
import Neurons

/// What libFuzzer calls with bytes of its own making: what a submission may send back.
///
/// They are frames or nothing; a frame that was read can be written, and is then read as the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for frame in Frame.all(in: bytes[...]) {
    _ = try? Double(exchanged: frame.value)
    _ = try? [[Double]](exchanged: frame.value)
    _ = try? Network(exchanged: frame.value)
    // Bytes are compared, since NaN is not equal to itself.
    let written = Frame(frame.index, frame.value).bytes
    let again = Frame.all(in: written[...])
    precondition(again.map(\.bytes) == [written], "what was read is not what was written")
  }
  return 0
}
