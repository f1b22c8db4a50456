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
  if layers.count == 1 { return layers[0] }
  return collapse(layers[0], layers[layers.count - 1])
}
