import Neurons

/// 0 for everything up to 0, and z itself above.
func relu(_ z: Double) -> Double {
  notImplemented("relu")
}
