// Prints to standard output without end.
// relu: failed, stopped by output-limit
// swift-format-ignore-file
func relu(_ z: Double) -> Double { while true { print("hello hello hello hello") } }
