func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  weights.map { row in
    let bias = biases[weights.firstIndex(of: row)!]
    return max(0, zip(row, inputs).map(*).reduce(bias, +))
  }
}
