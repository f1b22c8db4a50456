func reluSlope(_ z: Double) -> Double {
  Int(z) > 0 ? 1 : 0
}
