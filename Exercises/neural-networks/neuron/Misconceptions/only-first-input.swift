func neuron(weights: [Double], bias: Double, inputs: [Double]) -> Double {
  return max(0, weights[0] * inputs[0] + bias)
}
