func neuron(weights: [Double], bias: Double, inputs: [Double]) -> Double {
  let open = inputs.map { max(0, $0) }
  var sum = bias
  for i in 0..<open.count {
    sum += weights[i] * open[i]
  }
  return max(0, sum)
}
