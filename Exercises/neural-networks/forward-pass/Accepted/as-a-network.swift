import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  let network = Network {
    for layer in layers.dropLast() {
      layer
      ReLU()
    }
    layers.suffix(1).map { $0 }
  }
  return network(inputs)
}
