func neuronGradient(weights: [Double], bias: Double, inputs: [Double], target: Double) -> Gradient {
  let preactivation = zip(weights, inputs).map(*).reduce(bias, +)
  let output = max(0, preactivation)
  let delta = preactivation > 0 ? 2 * (output - target) : 0
  return Gradient(
    weights: inputs.map { delta * $0 }, bias: delta, inputs: weights.map { delta * $0 })
}
