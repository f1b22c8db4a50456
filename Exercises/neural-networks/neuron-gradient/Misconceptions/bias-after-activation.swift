func neuronGradient(weights: [Double], bias: Double, inputs: [Double], target: Double) -> Gradient {
  let sum = zip(weights, inputs).map(*).reduce(0, +)
  let h = max(0, sum) + bias
  let error = 2 * (h - target)
  let delta = sum > 0 ? error : 0
  return Gradient(
    weights: inputs.map { delta * $0 }, bias: error, inputs: weights.map { delta * $0 })
}
