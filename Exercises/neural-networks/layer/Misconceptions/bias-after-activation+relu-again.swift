func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  var outputs: [Double] = []
  for o in 0..<weights.count {
    var sum = 0.0
    for i in 0..<inputs.count {
      sum += weights[o][i] * inputs[i]
    }
    sum = max(0, sum)
    outputs.append(max(0, sum + biases[o]))
  }
  return outputs
}
