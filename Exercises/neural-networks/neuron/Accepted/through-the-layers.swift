import Neurons

func neuron(weights: [Double], bias: Double, inputs: [Double]) -> Double {
  let network = Network {
    Dense(weights: [weights], biases: [bias])
    ReLU()
  }
  return network(inputs)[0]
}
