import Neurons

func collapse(_ layers: [Dense]) -> Dense {
  var weights = layers[0].weights
  var biases = layers[0].biases
  for layer in layers.dropFirst() {
    weights = zip(layer.weights, weights).map { zip($0, $1).map(*) }
    biases = layer(biases)
  }
  return Dense(weights: weights, biases: biases)
}
