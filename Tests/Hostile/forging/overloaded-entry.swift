// Declares the entry three times, so that another one may be chosen.
// relu: failed
// swift-format-ignore-file
func relu(_ z: Double) -> Double { 0 }
func relu(_ z: some BinaryFloatingPoint) -> Double { 0 }
@_disfavoredOverload func relu(_ z: Double) -> Float { 0 }
