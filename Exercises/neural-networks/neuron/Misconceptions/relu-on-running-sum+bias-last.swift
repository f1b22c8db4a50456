func neuron(weights: [Double], bias: Double, inputs: [Double]) -> Double {
  var sum = 0.0
  for i in 0..<inputs.count {
    sum += weights[i] * inputs[i]
    sum = max(0, sum)
  }
  return max(0, sum + bias)
}
