func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  weights.map { row in
    max(0, zip(row, inputs).map { $0 * $1 }.reduce(0, +))
  }
}
