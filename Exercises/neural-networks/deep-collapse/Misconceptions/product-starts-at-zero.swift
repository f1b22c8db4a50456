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
  let inputs = layers[0].weights[0].count
  let zeros = [Double](repeating: 0, count: inputs)
  var weights = [[Double]](repeating: zeros, count: inputs)
  var biases = zeros
  for layer in layers {
    weights = multiply(layer.weights, weights)
    biases = layer(biases)
  }
  return Dense(weights: weights, biases: biases)
}
