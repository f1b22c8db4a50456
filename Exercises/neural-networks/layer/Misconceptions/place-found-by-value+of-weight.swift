func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  zip(weights, biases).map { row, bias in
    var sum = bias
    for weight in row {
      sum += weight * inputs[row.firstIndex(of: weight)!]
    }
    return max(0, sum)
  }
}
