import Foundation

func neuron(weights: [Double], bias: Double, inputs: [Double]) -> Double {
  var preactivation = 0.0
  for i in stride(from: inputs.count - 1, through: 0, by: -1) {
    preactivation = fma(weights[i], inputs[i], preactivation)
  }
  preactivation += bias
  if preactivation < 0 {
    preactivation = 0
  }
  return preactivation
}

print(neuron(weights: [2, -1], bias: 0.5, inputs: [3, 4]))
