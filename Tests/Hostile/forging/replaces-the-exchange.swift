// Brings a symbol of the module that reads and answers: the module's own comes first.
// relu: failed
// swift-format-ignore-file
@_cdecl("$s8Exchange8crossingyAA5ValueOxAA12ExchangeableRzlF") public func mine() {}
func relu(_ z: Double) -> Double { 0 }
