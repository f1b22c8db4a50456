import Neurons

// four bends, one after another
let network = Network {
  Dense(weights: [[1], [1], [1], [1]], biases: [0, -1, -2, -3])
  ReLU()
  Dense(weights: [[1, 2, 2, 2]], biases: [0])
}
