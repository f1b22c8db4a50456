import Neurons

let network = Network {
  Dense(weights: [[0, -2], [1, -1], [0, 0.5]], biases: [0, 0, 0])
  ReLU()
  Dense(weights: [[-0.5, 1, 2]], biases: [0])
}
