import Neurons

let network = Network {
  Dense(weights: [[3]], biases: [20])
}
