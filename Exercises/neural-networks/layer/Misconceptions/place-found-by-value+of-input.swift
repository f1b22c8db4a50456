func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  zip(weights, biases).map { row, bias in
    var sum = bias
    for input in inputs {
      sum += row[inputs.firstIndex(of: input)!] * input
    }
    return max(0, sum)
  }
}
