// Calls itself without end.
// relu: failed, stopped by crashed
// swift-format-ignore-file
func relu(_ z: Double) -> Double { relu(z) + relu(z - 1) }
