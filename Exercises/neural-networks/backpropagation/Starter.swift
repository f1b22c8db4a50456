import Neurons

/// The slopes of the mean of all (y − t)² with respect to the weights and biases of each layer.
func gradients(_ layers: [Dense], inputs: [[Double]], targets: [[Double]]) -> [LayerGradient] {
  notImplemented("gradients")
}
