import Neurons

let network = Network {
  Dense(weights: [[1], [-1]], biases: [0.5, 0.5])
  ReLU()
  Dense(weights: [[1, 1]], biases: [0])
}
