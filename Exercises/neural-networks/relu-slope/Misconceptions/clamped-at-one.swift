func reluSlope(_ z: Double) -> Double {
  // flat below 0 and flat again from 1 on
  z > 0 && z < 1 ? 1 : 0
}
