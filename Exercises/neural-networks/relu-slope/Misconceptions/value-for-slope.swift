func reluSlope(_ z: Double) -> Double {
  if z > 0 {
    return z
  }
  return 0
}
