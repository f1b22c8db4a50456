func relu(_ z: Double) -> Double {
  let isPositive = z > 0 ? 1.0 : 0.0
  return z * isPositive
}
