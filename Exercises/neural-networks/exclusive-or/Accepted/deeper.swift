import Neurons

// 1 where the inputs are equal, and then turned round.
let network = Network {
  Dense(weights: [[1, 1], [-2, -2]], biases: [-1, 2])
  ReLU()
  Dense(weights: [[1, 0.5]], biases: [0])
  ReLU()
  Dense(weights: [[-1]], biases: [1])
  ReLU()
}
