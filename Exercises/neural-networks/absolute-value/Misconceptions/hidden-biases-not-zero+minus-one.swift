import Neurons

let network = Network {
  Dense(weights: [[1], [-1]], biases: [-1, -1])
  ReLU()
  Dense(weights: [[1, 1]], biases: [0])
}
