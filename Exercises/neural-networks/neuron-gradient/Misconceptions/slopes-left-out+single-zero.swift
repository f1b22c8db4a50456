func neuronGradient(weights: [Double], bias: Double, inputs: [Double], target: Double) -> Gradient {
  let z = zip(weights, inputs).map(*).reduce(bias, +)
  let h = max(0, z)
  if z < 0 { return Gradient(weights: [0], bias: 0, inputs: [0]) }
  let delta = 2 * (h - target)
  return Gradient(weights: inputs.map { delta * $0 }, bias: delta, inputs: weights.map { delta * $0 })
}
