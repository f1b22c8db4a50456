import Neurons

/// Takes a and b and gives the larger.
let network = Network {
  notImplemented("network")  // your layers stand here, one a line
}
