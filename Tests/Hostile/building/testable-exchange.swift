// Imports the exchange with its internals.
// relu: not-built
// swift-format-ignore-file
@testable import Exchange

func relu(_ z: Double) -> Double { max(0, z) }
