import Neurons

/// Takes x from 0 to 1 and gives a number that is off by at most 1/64 from x².
let network = Network {
  notImplemented("network")  // your layers stand here, one a line
}
