func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  zip(weights, biases)
    .map { row, bias in zip(row, inputs).map(*).reduce(bias, +) }
    .filter { $0 >= 0 }
}
