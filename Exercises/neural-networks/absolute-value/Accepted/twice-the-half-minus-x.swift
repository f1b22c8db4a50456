import Neurons

// |x| = 2 relu(x) − x, and x = relu(x) − relu(−x) so that x gets past the ReLU.
let network = Network {
  Dense(weights: [[1], [1], [-1]], biases: [0, 0, 0])
  ReLU()
  Dense(weights: [[1, 0, 0], [0, 1, -1]], biases: [0, 0])
  Dense(weights: [[2, -1]], biases: [0])
}
