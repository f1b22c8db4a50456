import Neurons

/// Takes a and b, each 0 or 1, and gives 1 where they differ, else 0.
let network = Network {
  notImplemented("network")  // your layers stand here, one a line
}
