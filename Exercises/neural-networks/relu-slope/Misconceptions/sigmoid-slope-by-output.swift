func reluSlope(_ z: Double) -> Double {
  // derivative of the activation
  z * (1 - z)
}
