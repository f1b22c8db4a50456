import Neurons

let network = Network {
  Dense(weights: [[3], [-2]], biases: [0, 100])
  ReLU()
  Dense(weights: [[1, 1]], biases: [20])
}
