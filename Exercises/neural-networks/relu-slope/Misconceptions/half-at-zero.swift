func reluSlope(_ z: Double) -> Double {
  if z < 0 { return 0 }
  if z > 0 { return 1 }
  // in the middle between both sides
  return 0.5
}
