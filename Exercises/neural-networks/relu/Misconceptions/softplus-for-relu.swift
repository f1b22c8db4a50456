import Foundation

func relu(_ z: Double) -> Double {
  return log(1 + exp(z))
}
