import Neurons

/// relu(W x + b): what neurons side by side give, with a row of weights and a bias for each.
func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  notImplemented("layer")
}
