func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  var outputs: [Double] = []
  // every input goes to its neuron
  for (i, (input, bias)) in zip(inputs, biases).enumerated() {
    outputs.append(max(0, weights[i][i] * input + bias))
  }
  return outputs
}
