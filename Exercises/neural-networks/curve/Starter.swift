import Neurons

/// Takes x from 0 to 1 and gives a number within 1/64 of x².
let network = Network {
  notImplemented("network")  // your layers stand here, one a line
}
