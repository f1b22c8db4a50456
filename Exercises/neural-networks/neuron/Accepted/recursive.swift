func weightedSum(_ weights: ArraySlice<Double>, _ inputs: ArraySlice<Double>) -> Double {
  guard let weight = weights.first, let input = inputs.first else { return 0 }
  return weight * input + weightedSum(weights.dropFirst(), inputs.dropFirst())
}

func neuron(weights: [Double], bias: Double, inputs: [Double]) -> Double {
  let z = bias + weightedSum(weights[...], inputs[...])
  return z > 0 ? z : 0
}
