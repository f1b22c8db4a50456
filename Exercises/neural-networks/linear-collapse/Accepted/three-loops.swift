import Neurons

func collapse(_ first: Dense, _ second: Dense) -> Dense {
  let inputCount = first.weights[0].count
  var weights: [[Double]] = []
  var biases = second.biases
  for o in 0..<second.weights.count {
    var row = [Double](repeating: 0, count: inputCount)
    for h in 0..<first.weights.count {
      for i in 0..<inputCount {
        row[i] += second.weights[o][h] * first.weights[h][i]
      }
      biases[o] += second.weights[o][h] * first.biases[h]
    }
    weights.append(row)
  }
  return Dense(weights: weights, biases: biases)
}
