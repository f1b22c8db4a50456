func reluSlope(_ z: Double) -> Double {
  z > 0 ? 1 : 0.1
}
