import Neurons

func collapse(_ first: Dense, _ second: Dense) -> Dense {
  var weights: [[Double]] = []
  for i in 0..<first.weights[0].count {
    var row: [Double] = []
    for o in 0..<second.weights.count {
      var sum = 0.0
      for h in 0..<first.weights.count {
        sum += second.weights[o][h] * first.weights[h][i]
      }
      row.append(sum)
    }
    weights.append(row)
  }
  return Dense(weights: weights, biases: second(first.biases))
}
