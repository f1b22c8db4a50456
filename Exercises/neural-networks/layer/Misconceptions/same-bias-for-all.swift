func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  var outputs: [Double] = []
  for row in weights {
    var sum = biases[0]
    for (weight, input) in zip(row, inputs) {
      sum += weight * input
    }
    outputs.append(max(0, sum))
  }
  return outputs
}
