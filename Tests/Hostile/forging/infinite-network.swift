// Describes a network of infinite and undefined weights.
// absolute-value: failed
// swift-format-ignore-file
import Neurons

let network = Network {
  Dense(weights: [[.infinity], [-.infinity]], biases: [.nan, 0])
  ReLU()
  Dense(weights: [[.infinity, .nan]], biases: [-.infinity])
}
