import Neurons

// From 0 to 1, tent = 2 relu(x) - 4 relu(x - 1/2) goes up to 1 and down again. Folding it at 1/2 makes two bends
// at once, at 1/4 and at 3/4.
let network = Network {
  Dense(weights: [[1], [1]], biases: [0, -0.5])
  ReLU()
  Dense(weights: [[2, -4], [0.25, 1.5]], biases: [-0.5, 0])
  ReLU()
  Dense(weights: [[0.25, 1]], biases: [-0.0078125])
}
