func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  zip(weights, biases).map { row, bias in
    max(0, zip(row, inputs).map { max(0, $0 * $1) }.reduce(bias, +))
  }
}
