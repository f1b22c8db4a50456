import Foundation

func sigmoid(_ z: Double) -> Double {
  1 / (1 + exp(-z))
}

func reluSlope(_ z: Double) -> Double {
  sigmoid(z) * (1 - sigmoid(z))
}
