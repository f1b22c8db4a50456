import Neurons

// From (1, 1) leftwards: each neuron counts the way from its own bend.
let network = Network {
  Dense(weights: [[-1], [-1], [-1], [-1]], biases: [1, 0.75, 0.5, 0.25])
  ReLU()
  Dense(weights: [[-1.75, 0.5, 0.5, 0.5]], biases: [1])
}
