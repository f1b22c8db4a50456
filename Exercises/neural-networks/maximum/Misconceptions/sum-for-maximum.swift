import Neurons

// a in two parts and b - a, but nothing that stops any of them
let network = Network {
  Dense(weights: [[-1, 1], [1, 0], [-1, 0]], biases: [0, 0, 0])
  Dense(weights: [[1, 1, -1]], biases: [0])
}
