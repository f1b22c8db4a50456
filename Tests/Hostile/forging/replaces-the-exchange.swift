// Brings the symbol of the function that reads and answers.
// relu: not-built
// swift-format-ignore-file
@_cdecl("$s8Exchange8crossingyAA5ValueOxAA12ExchangeableRzlF") public func mine() {}
func relu(_ z: Double) -> Double { 0 }
