import Neurons

func multiply(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  var result: [[Double]] = []
  for i in 0..<a.count {
    var row: [Double] = []
    for j in 0..<b[0].count {
      var sum = 0.0
      // stops where a has more columns than b has rows
      for k in 0..<a[0].count {
        sum += a[i][k] * b[k][j]
      }
      row.append(sum)
    }
    result.append(row)
  }
  return result
}

func collapse(_ first: Dense, _ second: Dense) -> Dense {
  Dense(weights: multiply(first.weights, second.weights), biases: second(first.biases))
}
