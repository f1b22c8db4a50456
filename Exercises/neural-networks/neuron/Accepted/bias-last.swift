func relu(_ z: Double) -> Double {
  max(0, z)
}

func neuron(weights: [Double], bias: Double, inputs: [Double]) -> Double {
  relu(zip(weights, inputs).map(*).reduce(0, +) + bias)
}
