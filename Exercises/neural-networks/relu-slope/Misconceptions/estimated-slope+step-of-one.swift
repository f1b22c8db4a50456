func relu(_ z: Double) -> Double {
  max(0, z)
}

func reluSlope(_ z: Double) -> Double {
  let step = 1.0
  return (relu(z + step) - relu(z)) / step
}
