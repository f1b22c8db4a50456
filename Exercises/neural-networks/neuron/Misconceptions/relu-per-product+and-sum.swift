func neuron(weights: [Double], bias: Double, inputs: [Double]) -> Double {
  let products = zip(weights, inputs).map { max(0, $0 * $1) }
  return max(0, products.reduce(bias, +))
}
