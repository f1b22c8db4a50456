func descend(
  _ gradient: ([Double]) -> [Double], from start: [Double], learningRate: Double, steps: Int
) -> [Double] {
  let slopes = gradient(start)
  var x = start
  for _ in 0..<steps {
    for i in 0..<x.count {
      x[i] -= learningRate * slopes[i]
    }
  }
  return x
}
