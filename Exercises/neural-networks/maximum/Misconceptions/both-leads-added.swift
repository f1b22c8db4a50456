import Neurons

// a, and both differences
let network = Network {
  Dense(weights: [[-1, 1], [1, -1], [1, 0], [-1, 0]], biases: [0, 0, 0, 0])
  ReLU()
  Dense(weights: [[1, 1, 1, -1]], biases: [0])
}
