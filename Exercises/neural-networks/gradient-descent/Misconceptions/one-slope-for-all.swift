func descend(
  _ gradient: ([Double]) -> [Double], from start: [Double], learningRate: Double, steps: Int
) -> [Double] {
  var x = start
  for _ in 0..<steps {
    let slope = gradient(x)[0]
    x = x.map { $0 - learningRate * slope }
  }
  return x
}
