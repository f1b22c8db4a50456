import Neurons

// first neuron: at least one is on. second neuron: both are on.
let network = Network {
  Dense(weights: [[1, 1], [1, 1]], biases: [-0.5, -1.5])
  ReLU()
  Dense(weights: [[1, -2]], biases: [0])
}
