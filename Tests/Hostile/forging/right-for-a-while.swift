// Is right at first and wrong later.
// relu: failed
// swift-format-ignore-file
var calls = 0
func relu(_ z: Double) -> Double {
  calls += 1
  return calls < 40 ? max(0, z) : -1
}
