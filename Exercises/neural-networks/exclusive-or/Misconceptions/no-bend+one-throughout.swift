import Neurons

let network = Network {
  Dense(weights: [[1, 1], [-1, -1]], biases: [-1, 1])
  Dense(weights: [[-1, -1]], biases: [1])
}
