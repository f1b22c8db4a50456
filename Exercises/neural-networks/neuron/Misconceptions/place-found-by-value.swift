func neuron(weights: [Double], bias: Double, inputs: [Double]) -> Double {
  var sum = bias
  for weight in weights {
    let i = weights.firstIndex(of: weight)!
    sum += weight * inputs[i]
  }
  return max(0, sum)
}
