func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  var total = 0.0
  for o in 0..<weights.count {
    var sum = biases[o]
    for i in 0..<inputs.count {
      sum += weights[o][i] * inputs[i]
    }
    total += max(0, sum)
  }
  return [total]
}
