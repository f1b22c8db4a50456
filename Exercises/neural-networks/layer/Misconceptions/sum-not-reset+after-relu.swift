func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  var outputs: [Double] = []
  var sum = 0.0
  for o in 0..<weights.count {
    for i in 0..<inputs.count {
      sum += weights[o][i] * inputs[i]
    }
    sum = max(0, sum + biases[o])
    outputs.append(sum)
  }
  return outputs
}
