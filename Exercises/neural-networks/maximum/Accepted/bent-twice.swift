import Neurons

// First everything in halves, then the difference of what they make.
let network = Network {
  Dense(weights: [[1, 0], [-1, 0], [0, 1], [0, -1]], biases: [0, 0, 0, 0])
  ReLU()
  Dense(weights: [[1, -1, 0, 0], [-1, 1, 0, 0], [-1, 1, 1, -1]], biases: [0, 0, 0])
  ReLU()
  Dense(weights: [[1, -1, 1]], biases: [0])
}
