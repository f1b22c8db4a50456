import Neurons

// One layer is known once we know what it gives for 0 and for each input alone.
func collapse(_ layers: [Dense]) -> Dense {
  let network = Network(layers)
  let zeros = [Double](repeating: 0, count: layers[0].weights[0].count)
  let biases = network(zeros)
  var weights = biases.map { _ in zeros }
  for i in zeros.indices {
    var x = zeros
    x[i] = 1
    for (o, y) in network(x).enumerated() {
      weights[o][i] = y - biases[o]
    }
  }
  return Dense(weights: weights, biases: biases)
}
