func reluSlope(_ z: Double) -> Double {
  if z > 0 { return 1 }
  if z < 0 { return 0.01 }
  return 0
}
