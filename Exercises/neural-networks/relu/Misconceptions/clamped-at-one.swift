func relu(_ z: Double) -> Double {
  if z < 0 {
    return 0
  } else if z > 1 {
    return 1
  } else {
    return z
  }
}
