import Neurons

let network = Network {
  Dense(weights: [[1], [1], [1], [1], [1]], biases: [0, -0.125, -0.25, -0.375, -0.5])
  ReLU()
  Dense(weights: [[0.125, 0.25, 0.25, 0.25, 0.25]], biases: [0])
}
