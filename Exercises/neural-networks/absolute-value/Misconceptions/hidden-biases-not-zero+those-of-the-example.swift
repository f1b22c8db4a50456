import Neurons

// the network of the example with other weights
let network = Network {
  Dense(weights: [[1], [-1]], biases: [0, -2])
  ReLU()
  Dense(weights: [[1, 1]], biases: [0])
}
