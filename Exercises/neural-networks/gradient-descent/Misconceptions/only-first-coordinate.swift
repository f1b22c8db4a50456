func descend(
  _ gradient: ([Double]) -> [Double], from start: [Double], learningRate: Double, steps: Int
) -> [Double] {
  var x = start
  for _ in 0..<steps {
    x[0] -= learningRate * gradient(x)[0]
  }
  return x
}
