func relu(_ z: Double) -> Double {
  if z < 0 {
    return 0.1 * z
  }
  return z
}
