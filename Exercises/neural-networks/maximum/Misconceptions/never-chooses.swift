import Neurons

// a + (b - a)
let network = Network {
  Dense(weights: [[-1, 1], [1, 0]], biases: [0, 0])
  Dense(weights: [[1, 1]], biases: [0])
}
