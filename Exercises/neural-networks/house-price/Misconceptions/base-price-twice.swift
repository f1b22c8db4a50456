import Neurons

let network = Network {
  Dense(weights: [[3], [1]], biases: [20, -50])
  ReLU()
  Dense(weights: [[1, -2]], biases: [20])
}
