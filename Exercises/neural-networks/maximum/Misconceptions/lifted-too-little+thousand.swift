import Neurons

let network = Network {
  Dense(weights: [[-1, 1], [1, 0]], biases: [0, 1000])
  ReLU()
  Dense(weights: [[1, 1]], biases: [-1000])
}
