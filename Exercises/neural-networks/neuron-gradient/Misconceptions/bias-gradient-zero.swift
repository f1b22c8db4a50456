func neuronGradient(weights: [Double], bias: Double, inputs: [Double], target: Double) -> Gradient {
  let z = zip(weights, inputs).map(*).reduce(bias, +)
  let h = max(0, z)
  let delta = z > 0 ? 2 * (h - target) : 0
  // the bias is multiplied with nothing
  return Gradient(weights: inputs.map { delta * $0 }, bias: 0, inputs: weights.map { delta * $0 })
}
