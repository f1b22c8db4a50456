import Neurons

func collapse(_ first: Dense, _ second: Dense) -> Dense {
  // Wrong way round: the one that sees x is `first`.
  let (near, far) = (second, first)
  var weights = [[Double]](
    repeating: [Double](repeating: 0, count: near.weights[0].count), count: far.weights.count)
  var biases = far.biases
  for o in 0..<far.weights.count {
    for h in 0..<near.weights.count {
      for i in 0..<near.weights[0].count {
        weights[o][i] += far.weights[o][h] * near.weights[h][i]
      }
      biases[o] += far.weights[o][h] * near.biases[h]
    }
  }
  return Dense(weights: weights, biases: biases)
}
