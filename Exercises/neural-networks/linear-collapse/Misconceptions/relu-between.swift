import Neurons

func collapse(_ first: Dense, _ second: Dense) -> Dense {
  let network = Network {
    first
    ReLU()
    second
  }
  let zeros = [Double](repeating: 0, count: first.weights[0].count)
  let biases = network(zeros)
  var weights = biases.map { _ in zeros }
  for i in 0..<zeros.count {
    var x = zeros
    x[i] = 1
    let y = network(x)
    for o in 0..<y.count {
      weights[o][i] = y[o] - biases[o]
    }
  }
  return Dense(weights: weights, biases: biases)
}
