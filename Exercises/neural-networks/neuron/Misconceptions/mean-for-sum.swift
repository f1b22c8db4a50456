func neuron(weights: [Double], bias: Double, inputs: [Double]) -> Double {
  let products = zip(weights, inputs).map { $0 * $1 }
  let mean = products.reduce(0, +) / Double(products.count)
  return max(0, mean + bias)
}
