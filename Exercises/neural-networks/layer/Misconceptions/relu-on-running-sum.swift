func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  var outputs = biases
  for o in 0..<weights.count {
    for i in 0..<inputs.count {
      outputs[o] = max(0, outputs[o] + weights[o][i] * inputs[i])
    }
  }
  return outputs
}
