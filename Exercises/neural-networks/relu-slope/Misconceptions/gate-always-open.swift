func reluSlope(_ z: Double) -> Double {
  let h = max(0, z)
  return h >= 0 ? 1 : 0
}
