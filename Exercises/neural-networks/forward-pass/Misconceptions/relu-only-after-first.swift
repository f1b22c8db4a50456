import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  var numbers = layers[0](inputs).map { max(0, $0) }
  for layer in layers.dropFirst() {
    numbers = layer(numbers)
  }
  return numbers
}
