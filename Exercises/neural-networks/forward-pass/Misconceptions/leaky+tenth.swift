import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  var numbers = inputs
  for (index, layer) in layers.enumerated() {
    numbers = layer(numbers)
    if index < layers.count - 1 {
      numbers = numbers.map { $0 > 0 ? $0 : 0.1 * $0 }
    }
  }
  return numbers
}
