func reluSlope(_ z: Double) -> Double {
  if z > 0 {
    return 1
  } else if z < 0 {
    return -1
  } else {
    return 0
  }
}
