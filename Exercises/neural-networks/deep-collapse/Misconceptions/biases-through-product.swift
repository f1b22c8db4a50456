import Neurons

func multiply(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  var result: [[Double]] = []
  for i in 0..<a.count {
    var row: [Double] = []
    for j in 0..<b[0].count {
      var sum = 0.0
      for k in 0..<b.count {
        sum += a[i][k] * b[k][j]
      }
      row.append(sum)
    }
    result.append(row)
  }
  return result
}

func collapse(_ layers: [Dense]) -> Dense {
  var weights = layers[0].weights
  var biases = layers[0].biases
  for layer in layers.dropFirst() {
    weights = multiply(layer.weights, weights)
    // the weights of all layers so far, and not of this one alone
    biases = zip(weights, layer.biases).map { row, bias in
      zip(row, biases).reduce(bias) { $0 + $1.0 * $1.1 }
    }
  }
  return Dense(weights: weights, biases: biases)
}
