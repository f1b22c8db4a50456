func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  biases.map { bias in
    let row = weights[biases.firstIndex(of: bias)!]
    return max(0, zip(row, inputs).map(*).reduce(bias, +))
  }
}
