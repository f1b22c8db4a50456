func descend(
  _ gradient: ([Double]) -> [Double], from start: [Double], learningRate: Double, steps: Int
) -> [Double] {
  var x = start
  for _ in 0..<steps {
    let move = gradient(x).map { learningRate * $0 }
    for i in x.indices {
      x[i] -= learningRate * move[i]
    }
  }
  return x
}
