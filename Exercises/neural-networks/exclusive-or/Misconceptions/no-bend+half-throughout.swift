import Neurons

// the best that a line can do
let network = Network {
  Dense(weights: [[0, 0]], biases: [0.5])
}
