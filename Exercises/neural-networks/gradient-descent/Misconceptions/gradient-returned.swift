func descend(
  _ gradient: ([Double]) -> [Double], from start: [Double], learningRate: Double, steps: Int
) -> [Double] {
  var x = start
  var slopes = gradient(x)
  for _ in 0..<steps {
    for i in x.indices {
      x[i] -= learningRate * slopes[i]
    }
    slopes = gradient(x)
  }
  return slopes
}
