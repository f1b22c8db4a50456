import Foundation

func relu(_ z: Double) -> Double {
  return 1 / (1 + exp(-z))
}
