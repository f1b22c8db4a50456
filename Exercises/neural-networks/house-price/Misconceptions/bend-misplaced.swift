import Neurons

// above 50, so from 51 on
let network = Network {
  Dense(weights: [[1], [1]], biases: [0, -51])
  ReLU()
  Dense(weights: [[3, -2]], biases: [20])
}
