func neuronGradient(weights: [Double], bias: Double, inputs: [Double], target: Double) -> Gradient {
  let z = zip(weights, inputs).map(*).reduce(bias, +)
  let h = max(0, z)
  let delta = z > 0 ? 2 * (h - target) : 0
  return Gradient(weights: inputs.map { delta * $0 }, bias: delta, inputs: [])
}
