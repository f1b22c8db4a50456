func neuron(weights: [Double], bias: Double, inputs: [Double]) -> Double {
  let allWeights = weights.reduce(0, +)
  let allInputs = inputs.reduce(0, +)
  return max(0, allWeights * allInputs + bias)
}
