import Neurons

// The sum of the inputs is either 1 or one away from 1.
let network = Network {
  Dense(weights: [[1, 1], [-1, -1]], biases: [-1, 1])
  ReLU()
  Dense(weights: [[-1, -1]], biases: [1])
}
