func neuron(weights: [Double], bias: Double, inputs: [Double]) -> Double {
  var sum = bias
  for (w, x) in zip(weights, inputs) {
    sum += w * x
  }
  return sum >= 0 ? 1 : 0
}
