func neuron(weights: [Double], bias: Double, inputs: [Double]) -> Double {
  var sum = bias
  for i in 0..<inputs.count {
    sum += weights[i] * inputs[i]
  }
  return min(0, sum)
}
