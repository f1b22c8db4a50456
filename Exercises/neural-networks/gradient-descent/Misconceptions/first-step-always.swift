func descend(
  _ gradient: ([Double]) -> [Double], from start: [Double], learningRate: Double, steps: Int
) -> [Double] {
  var x = start
  var step = 0
  repeat {
    x = zip(x, gradient(x)).map { $0 - learningRate * $1 }
    step += 1
  } while step < steps
  return x
}
