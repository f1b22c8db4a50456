func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  var outputs: [Double] = []
  for o in 0..<weights.count {
    var sum = biases[o]
    for weight in weights[o] {
      for input in inputs {
        sum += weight * input
      }
    }
    outputs.append(max(0, sum))
  }
  return outputs
}
