import Neurons

func collapse(_ first: Dense, _ second: Dense) -> Dense {
  let inputs = first.weights[0].count
  let hidden = first.weights.count
  let outputs = second.weights.count
  var weights = [[Double]](repeating: [Double](repeating: 0, count: inputs), count: outputs)
  for o in 0..<outputs {
    for i in 0..<inputs {
      for h in 0..<hidden {
        weights[o][i] += second.weights[o][h] * first.weights[h][i]
      }
    }
  }
  // `second` has added its biases already
  let biases = zip(second(first.biases), second.biases).map { $0 + $1 }
  return Dense(weights: weights, biases: biases)
}
