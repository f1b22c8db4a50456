func relu(_ z: Double) -> Double {
  if z >= 1 {
    return z
  } else {
    return 0
  }
}
