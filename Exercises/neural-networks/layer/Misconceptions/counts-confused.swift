func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  var outputs: [Double] = []
  for o in 0..<inputs.count {
    var sum = biases[o]
    for i in 0..<inputs.count {
      sum += weights[o][i] * inputs[i]
    }
    outputs.append(max(0, sum))
  }
  return outputs
}
