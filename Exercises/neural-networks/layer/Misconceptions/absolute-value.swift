func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  var outputs: [Double] = []
  for o in 0..<weights.count {
    var sum = biases[o]
    for i in 0..<inputs.count {
      sum += weights[o][i] * inputs[i]
    }
    outputs.append(abs(sum))
  }
  return outputs
}
