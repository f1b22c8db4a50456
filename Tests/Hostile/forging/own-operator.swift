// Declares an operator of the library anew, with arguments that are better matches.
// relu: failed
// swift-format-ignore-file
func < (a: Double, b: Double) -> Bool { true }
func max(_ a: Double, _ b: Double) -> Double { 0 }
func relu(_ z: Double) -> Double { max(0, z) }
