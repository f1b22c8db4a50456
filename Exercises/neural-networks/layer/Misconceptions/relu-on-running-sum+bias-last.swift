func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  zip(weights, biases).map { row, bias in
    var sum = 0.0
    for (weight, input) in zip(row, inputs) {
      sum = max(0, sum + weight * input)
    }
    return max(0, sum + bias)
  }
}
