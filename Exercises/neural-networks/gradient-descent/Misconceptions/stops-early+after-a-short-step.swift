func descend(
  _ gradient: ([Double]) -> [Double], from start: [Double], learningRate: Double, steps: Int
) -> [Double] {
  var x = start
  for _ in 0..<steps {
    let moves = gradient(x).map { -learningRate * $0 }
    x = zip(x, moves).map { $0 + $1 }
    if moves.allSatisfy({ abs($0) < 1e-6 }) { break }
  }
  return x
}
