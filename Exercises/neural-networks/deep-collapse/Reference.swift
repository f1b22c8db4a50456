import Neurons

func collapse(_ layers: [Dense]) -> Dense {
  layers.dropFirst().reduce(layers[0], collapse)
}

func collapse(_ first: Dense, _ second: Dense) -> Dense {
  let inputs = first.weights[0].indices
  let weights = second.weights.map { row in
    inputs.map { input in
      zip(row, first.weights).reduce(0) { sum, way in sum + way.0 * way.1[input] }
    }
  }
  return Dense(weights: weights, biases: second(first.biases))
}
