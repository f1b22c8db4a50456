func neuronGradient(weights: [Double], bias: Double, inputs: [Double], target: Double) -> Gradient {
  let z = zip(weights, inputs).map(*).reduce(bias, +)
  let h = max(0, z)
  let gate = h >= 0 ? 1.0 : 0.0
  let delta = 2 * (h - target) * gate
  return Gradient(
    weights: inputs.map { delta * $0 }, bias: delta, inputs: weights.map { delta * $0 })
}
