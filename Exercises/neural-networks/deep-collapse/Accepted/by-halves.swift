import Neurons

func joined(_ first: Dense, _ second: Dense) -> Dense {
  var weights: [[Double]] = []
  for row in second.weights {
    var sums: [Double] = []
    for i in 0..<first.weights[0].count {
      var sum = 0.0
      for h in 0..<row.count {
        sum += row[h] * first.weights[h][i]
      }
      sums.append(sum)
    }
    weights.append(sums)
  }
  return Dense(weights: weights, biases: second(first.biases))
}

// Half of the layers become one and so does the other half, until there is only one left.
func collapse(_ layers: [Dense]) -> Dense {
  if layers.count == 1 { return layers[0] }
  let middle = layers.count / 2
  return joined(collapse(Array(layers[..<middle])), collapse(Array(layers[middle...])))
}
