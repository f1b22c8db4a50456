func neuron(weights: [Double], bias: Double, inputs: [Double]) -> Double {
  var sum = bias
  for (weight, input) in zip(weights, inputs) {
    sum += weight * input
  }
  return max(0, sum)
}
