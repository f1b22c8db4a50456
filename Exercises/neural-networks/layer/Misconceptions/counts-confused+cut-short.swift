func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  var outputs: [Double] = []
  for o in 0..<weights.count {
    var sum = biases[o]
    for (i, _) in zip(inputs, biases).enumerated() {
      sum += weights[o][i] * inputs[i]
    }
    outputs.append(max(0, sum))
  }
  return outputs
}
