func neuronGradient(weights: [Double], bias: Double, inputs: [Double], target: Double) -> Gradient {
  let z = zip(weights, inputs).map(*).reduce(bias, +)
  let h = max(0, z)
  let error = 2 * (h - target)
  let delta = z > 0 ? error : 0
  return Gradient(weights: inputs.map { delta * $0 }, bias: error, inputs: weights.map { delta * $0 })
}
