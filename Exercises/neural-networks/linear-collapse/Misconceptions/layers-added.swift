import Neurons

func collapse(_ first: Dense, _ second: Dense) -> Dense {
  var weights = second.weights
  var biases = second.biases
  for o in 0..<weights.count {
    for i in 0..<weights[o].count {
      weights[o][i] += first.weights[o][i]
    }
    biases[o] += first.biases[o]
  }
  return Dense(weights: weights, biases: biases)
}
