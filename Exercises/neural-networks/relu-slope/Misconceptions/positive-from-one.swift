func reluSlope(_ z: Double) -> Double {
  if z >= 1 {
    return 1
  }
  return 0
}
