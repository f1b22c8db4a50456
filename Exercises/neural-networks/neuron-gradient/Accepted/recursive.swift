func neuronGradient(weights: [Double], bias: Double, inputs: [Double], target: Double) -> Gradient {
  guard let weight = weights.last, let input = inputs.last else {
    return Gradient(weights: [], bias: bias > 0 ? 2 * (bias - target) : 0, inputs: [])
  }
  // The last input counts as a part of the bias for the inputs before it.
  var gradient = neuronGradient(
    weights: weights.dropLast(), bias: bias + weight * input, inputs: inputs.dropLast(),
    target: target)
  gradient.weights.append(gradient.bias * input)
  gradient.inputs.append(gradient.bias * weight)
  return gradient
}
