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

func collapse(_ first: Dense, _ second: Dense) -> Dense {
  Dense(weights: multiply(second.weights, first.weights), biases: second(first.biases))
}

func collapse(_ layers: [Dense]) -> Dense {
  var whole = collapse(layers[0], layers[1])
  for layer in layers.dropFirst(2) {
    whole = collapse(whole, layer)
  }
  return whole
}
