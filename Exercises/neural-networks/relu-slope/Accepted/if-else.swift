func reluSlope(_ z: Double) -> Double {
  if z <= 0 {
    return 0
  } else {
    return 1
  }
}
