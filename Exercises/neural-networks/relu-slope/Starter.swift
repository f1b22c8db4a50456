import Neurons

/// The slope of relu at z; at 0 it is 0, by agreement.
func reluSlope(_ z: Double) -> Double {
  notImplemented("reluSlope")
}
