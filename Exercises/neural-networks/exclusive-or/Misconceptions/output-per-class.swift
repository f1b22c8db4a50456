import Neurons

// equal, different
let network = Network {
  Dense(weights: [[1, -1], [-1, 1]], biases: [0, 0])
  ReLU()
  Dense(weights: [[-1, -1], [1, 1]], biases: [1, 0])
}
