func descend(
  _ gradient: ([Double]) -> [Double], from start: [Double], learningRate: Double, steps: Int
) -> [Double] {
  var x = start
  for _ in 0..<steps {
    let slopes = gradient(x)
    let length = slopes.map { $0 * $0 }.reduce(0, +).squareRoot()
    x = zip(x, slopes).map { $0 - learningRate * $1 / length }
  }
  return x
}
