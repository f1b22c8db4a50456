func neuron(weights: [Double], bias: Double, inputs: [Double]) -> Double {
  var sum = bias
  for (w, x) in zip(weights, inputs) {
    sum += w * x
  }
  if sum > 0 {
    return 1
  } else {
    return 0
  }
}
