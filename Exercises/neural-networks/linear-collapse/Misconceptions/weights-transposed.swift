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
  // x W1 W2 + b1 W2 + b2
  let weights = multiply(first.weights, second.weights)
  let carried = multiply([first.biases], second.weights)[0]
  let biases = zip(carried, second.biases).map { $0 + $1 }
  return Dense(weights: weights, biases: biases)
}
