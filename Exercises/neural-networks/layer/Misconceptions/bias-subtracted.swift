func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  zip(weights, biases).map { row, threshold in
    max(0, zip(row, inputs).map { $0 * $1 }.reduce(0, +) - threshold)
  }
}
