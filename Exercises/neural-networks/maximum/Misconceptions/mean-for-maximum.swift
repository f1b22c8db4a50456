import Neurons

let network = Network {
  Dense(weights: [[0.5, 0.5]], biases: [0])
}
