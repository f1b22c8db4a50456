func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  var sums = biases
  for (row, input) in zip(weights, inputs) {
    for (o, weight) in row.enumerated() {
      sums[o] += weight * input
    }
  }
  return sums.map { max(0, $0) }
}
