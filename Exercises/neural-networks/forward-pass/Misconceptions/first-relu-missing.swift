import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  var numbers = inputs
  for (index, layer) in layers.enumerated() {
    numbers = layer(numbers)
    if index > 0 {
      numbers = numbers.map { max(0, $0) }
    }
  }
  return numbers
}
