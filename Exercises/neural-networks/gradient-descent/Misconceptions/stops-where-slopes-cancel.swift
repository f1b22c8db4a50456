func descend(
  _ gradient: ([Double]) -> [Double], from start: [Double], learningRate: Double, steps: Int
) -> [Double] {
  var x = start
  for _ in 0..<steps {
    let slopes = gradient(x)
    if slopes.reduce(0, +) == 0 { break }
    x = zip(x, slopes).map { $0 - learningRate * $1 }
  }
  return x
}
