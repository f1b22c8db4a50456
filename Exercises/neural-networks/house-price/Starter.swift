import Neurons

/// Takes a size in square metres and gives the price in thousands.
let network = Network {
  notImplemented("network")  // your layers stand here, one a line
}
