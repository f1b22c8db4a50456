func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  var outputs: [Double] = []
  for o in 0..<weights.count {
    for i in 0..<inputs.count {
      outputs.append(max(0, weights[o][i] * inputs[i] + biases[o]))
    }
  }
  return outputs
}
