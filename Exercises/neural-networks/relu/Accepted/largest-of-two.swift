import Foundation

func relu(_ z: Double) -> Double {
  fmax(z, 0)
}
