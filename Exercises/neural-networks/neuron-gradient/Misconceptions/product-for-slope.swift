func neuronGradient(weights: [Double], bias: Double, inputs: [Double], target: Double) -> Gradient {
  let z = zip(weights, inputs).map(*).reduce(bias, +)
  let h = max(0, z)
  let delta = z > 0 ? 2 * (h - target) : 0
  let products = zip(weights, inputs).map { delta * $0 * $1 }
  return Gradient(weights: products, bias: delta, inputs: products)
}
