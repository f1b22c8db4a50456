import Neurons

// A hat over each of the two corners that give 1: up, down again, and flat.
let network = Network {
  Dense(
    weights: [[1, -1], [1, -1], [1, -1], [-1, 1], [-1, 1], [-1, 1]],
    biases: [0, -1, -2, 0, -1, -2])
  ReLU()
  Dense(weights: [[1, -2, 1, 1, -2, 1]], biases: [0])
}
