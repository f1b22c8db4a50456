import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  var numbers = inputs
  for layer in layers {
    numbers = layer(numbers).map { max(0, $0) }
  }
  return numbers
}
