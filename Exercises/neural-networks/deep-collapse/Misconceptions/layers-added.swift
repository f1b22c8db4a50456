import Neurons

func collapse(_ layers: [Dense]) -> Dense {
  var weights = layers[0].weights
  var biases = layers[0].biases
  for layer in layers.dropFirst() {
    for o in 0..<layer.weights.count {
      for i in 0..<layer.weights[o].count {
        weights[o][i] += layer.weights[o][i]
      }
      biases[o] += layer.biases[o]
    }
  }
  return Dense(weights: weights, biases: biases)
}
