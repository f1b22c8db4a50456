func descend(
  _ gradient: ([Double]) -> [Double], from start: [Double], learningRate: Double, steps: Int
) -> [Double] {
  var x = start
  for step in 0..<steps {
    let rate = learningRate / Double(step + 1)
    x = zip(x, gradient(x)).map { $0 - rate * $1 }
  }
  return x
}
