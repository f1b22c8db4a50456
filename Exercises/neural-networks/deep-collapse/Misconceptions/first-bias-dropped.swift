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
  var biases = [Double](repeating: 0, count: weights.count)
  for layer in layers.dropFirst() {
    weights = multiply(layer.weights, weights)
    biases = layer(biases)
  }
  return Dense(weights: weights, biases: biases)
}
