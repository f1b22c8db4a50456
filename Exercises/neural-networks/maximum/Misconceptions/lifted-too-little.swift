import Neurons

// + 100 so that a gets through the ReLU, - 100 afterwards
let network = Network {
  Dense(weights: [[-1, 1], [1, 0]], biases: [0, 100])
  ReLU()
  Dense(weights: [[1, 1]], biases: [-100])
}
