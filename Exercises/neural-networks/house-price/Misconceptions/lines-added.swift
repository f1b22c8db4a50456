import Neurons

let network = Network {
  Dense(weights: [[3], [1]], biases: [20, 120])
  ReLU()
  Dense(weights: [[1, 1]], biases: [0])
}
