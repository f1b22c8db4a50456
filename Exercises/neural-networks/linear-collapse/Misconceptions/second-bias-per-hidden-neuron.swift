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
  var biases = [Double](repeating: 0, count: outputs)
  for o in 0..<outputs {
    for h in 0..<hidden {
      biases[o] += second.weights[o][h] * first.biases[h] + second.biases[o]
    }
  }
  return Dense(weights: weights, biases: biases)
}
