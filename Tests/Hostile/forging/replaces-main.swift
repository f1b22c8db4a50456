// Brings a main of its own.
// relu: not-built
// swift-format-ignore-file
@_cdecl("main") public func mine(_ count: Int32, _ words: UnsafeRawPointer?) -> Int32 { 0 }
func relu(_ z: Double) -> Double { 0 }
