func neuron(weights: [Double], bias: Double, inputs: [Double]) -> Double {
  var sum = bias
  for input in inputs {
    let i = inputs.firstIndex(of: input)!
    sum += weights[i] * input
  }
  return max(0, sum)
}
