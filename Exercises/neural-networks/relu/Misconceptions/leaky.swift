func relu(_ z: Double) -> Double {
  return z > 0 ? z : 0.01 * z
}
