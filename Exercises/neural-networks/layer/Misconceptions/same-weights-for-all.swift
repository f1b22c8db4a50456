func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  var outputs: [Double] = []
  for bias in biases {
    var sum = bias
    for i in 0..<inputs.count {
      sum += weights[0][i] * inputs[i]
    }
    outputs.append(max(0, sum))
  }
  return outputs
}
