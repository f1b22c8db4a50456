import Neurons

/// Where `steps` steps of gradient descent lead from `start`.
func descend(
  _ gradient: ([Double]) -> [Double], from start: [Double], learningRate: Double, steps: Int
) -> [Double] {
  notImplemented("descend")
}
