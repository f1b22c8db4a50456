import Neurons

func collapse(_ layers: [Dense]) -> Dense {
  let network = Network(layers)
  let zeros = [Double](repeating: 0, count: layers[0].weights[0].count)
  let biases = network(zeros)
  var weights = biases.map { _ in zeros }
  for i in 0..<zeros.count {
    var x = zeros
    x[i] = 1
    let y = network(x)
    for o in 0..<y.count {
      weights[o][i] = y[o]
    }
  }
  return Dense(weights: weights, biases: biases)
}
