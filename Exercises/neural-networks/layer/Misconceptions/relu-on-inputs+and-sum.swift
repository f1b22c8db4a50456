func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  let open = inputs.map { max(0, $0) }
  return zip(weights, biases).map { row, bias in
    max(0, zip(row, open).map { $0 * $1 }.reduce(bias, +))
  }
}
