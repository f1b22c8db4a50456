func descend(
  _ gradient: ([Double]) -> [Double], from start: [Double], learningRate: Double, steps: Int
) -> [Double] {
  var x = start
  for _ in 0..<steps {
    let slopes = gradient(x)
    for i in x.indices {
      x[i] = start[i] - learningRate * slopes[i]
    }
  }
  return x
}
