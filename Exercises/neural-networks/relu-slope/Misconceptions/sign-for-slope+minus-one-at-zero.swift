func reluSlope(_ z: Double) -> Double {
  z > 0 ? 1 : -1
}
