import Neurons

/// The slopes of (relu(w·x + b) − y)² with respect to w, b and x.
func neuronGradient(weights: [Double], bias: Double, inputs: [Double], target: Double) -> Gradient {
  notImplemented("neuronGradient")
}
