func neuron(weights: [Double], bias: Double, inputs: [Double]) -> Double {
  max(0, zip(weights, inputs).map(*).reduce(bias, +))
}

func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  let output = neuron(weights: weights[0], bias: biases[0], inputs: inputs)
  return [Double](repeating: output, count: weights.count)
}
