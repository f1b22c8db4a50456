func neuronGradient(weights: [Double], bias: Double, inputs: [Double], target: Double) -> Gradient {
  var z = 0.0
  for i in 0..<weights.count {
    z += weights[i] * inputs[i]
  }
  z += bias

  var gradient = Gradient(weights: [], bias: 0, inputs: [])
  if z < 0 {
    for _ in inputs {
      gradient.weights.append(0)
      gradient.inputs.append(0)
    }
    return gradient
  }
  gradient.bias = 2 * (z - target)
  for i in 0..<weights.count {
    gradient.weights.append(gradient.bias * inputs[i])
    gradient.inputs.append(gradient.bias * weights[i])
  }
  return gradient
}
