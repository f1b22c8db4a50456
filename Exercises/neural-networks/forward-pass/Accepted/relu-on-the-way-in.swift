import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  var numbers = layers[0](inputs)
  for layer in layers.dropFirst() {
    numbers = layer(ReLU()(numbers))
  }
  return numbers
}
