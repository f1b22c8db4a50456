import Neurons

let network = Network {
  Dense(weights: [[0.5, 0], [0, 4], [2, 2]], biases: [0, 0, -2])
  ReLU()
  Dense(weights: [[2, 0.25, -1]], biases: [0])
}
