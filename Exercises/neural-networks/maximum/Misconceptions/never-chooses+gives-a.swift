import Neurons

// b + (a - b)
let network = Network {
  Dense(weights: [[1, -1], [0, 1]], biases: [0, 0])
  Dense(weights: [[1, 1]], biases: [0])
}
