import Neurons

let network = Network {
  Dense(weights: [[1, -1], [0, 1], [0, -1]], biases: [0, 0, 0])
  ReLU()
  Dense(weights: [[-1, 1, -1]], biases: [0])
}
