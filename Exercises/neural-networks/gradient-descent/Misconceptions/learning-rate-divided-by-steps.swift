func descend(
  _ gradient: ([Double]) -> [Double], from start: [Double], learningRate: Double, steps: Int
) -> [Double] {
  var x = start
  for _ in 0..<steps {
    x = zip(x, gradient(x)).map { $0 - learningRate / Double(steps) * $1 }
  }
  return x
}
