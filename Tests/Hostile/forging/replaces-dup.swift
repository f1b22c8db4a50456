// Replaces the dup that the exchange calls.
// relu: failed
// swift-format-ignore-file
@_cdecl("dup") public func mine(_ file: Int32) -> Int32 { 0 }
func relu(_ z: Double) -> Double { 0 }
