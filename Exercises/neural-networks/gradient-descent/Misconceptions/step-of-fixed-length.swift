func descend(
  _ gradient: ([Double]) -> [Double], from start: [Double], learningRate: Double, steps: Int
) -> [Double] {
  var x = start
  for _ in 0..<steps {
    let slopes = gradient(x)
    for i in x.indices {
      if slopes[i] > 0 { x[i] -= learningRate }
      if slopes[i] < 0 { x[i] += learningRate }
    }
  }
  return x
}
