func descend(
  _ gradient: ([Double]) -> [Double], from start: [Double], learningRate: Double, steps: Int
) -> [Double] {
  var x = start
  var slopes = [Double](repeating: 0, count: start.count)
  for _ in 0..<steps {
    slopes = zip(slopes, gradient(x)).map { $0 + $1 }
    x = zip(x, slopes).map { $0 - learningRate * $1 }
  }
  return x
}
