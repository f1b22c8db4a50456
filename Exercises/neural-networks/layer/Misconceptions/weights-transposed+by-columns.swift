func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  // one column of weights per output
  var sums = [Double](repeating: 0, count: weights[0].count)
  for (row, input) in zip(weights, inputs) {
    for (o, weight) in row.enumerated() {
      sums[o] += weight * input
    }
  }
  return zip(sums, biases).map { max(0, $0 + $1) }
}
