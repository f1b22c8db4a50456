import Neurons

/// The slope of f at `point` along each coordinate, from central differences.
func numericalGradient(_ f: ([Double]) -> Double, at point: [Double], step: Double) -> [Double] {
  notImplemented("numericalGradient")
}
