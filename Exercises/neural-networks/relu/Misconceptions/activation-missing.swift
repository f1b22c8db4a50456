func relu(_ z: Double) -> Double {
  return z
}
