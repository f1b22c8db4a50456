// Imports on behalf of everyone who joins it.
// relu: passed
// swift-format-ignore-file
@_exported import Exchange
@_exported import Glibc
@_spi(Internal) import Neurons

func relu(_ z: Double) -> Double { max(0, z) }
