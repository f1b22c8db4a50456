var gradient = Gradient(weights: [], bias: 0, inputs: [])

func neuronGradient(weights: [Double], bias: Double, inputs: [Double], target: Double) -> Gradient {
  if gradient.weights.count != weights.count {
    let zeros = [Double](repeating: 0, count: weights.count)
    gradient = Gradient(weights: zeros, bias: 0, inputs: zeros)
  }
  let z = zip(weights, inputs).map(*).reduce(bias, +)
  let h = max(0, z)
  let delta = z > 0 ? 2 * (h - target) : 0
  for i in 0..<weights.count {
    gradient.weights[i] += delta * inputs[i]
    gradient.inputs[i] += delta * weights[i]
  }
  gradient.bias += delta
  return gradient
}
