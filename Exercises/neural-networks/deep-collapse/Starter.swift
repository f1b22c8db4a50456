import Neurons

/// The single layer that gives what all `layers` give, one after the other, for every input.
func collapse(_ layers: [Dense]) -> Dense {
  notImplemented("collapse")
}
