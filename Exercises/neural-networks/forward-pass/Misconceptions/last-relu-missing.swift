import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  var numbers = inputs
  for i in 0..<layers.count {
    numbers = layers[i](numbers)
    if i < layers.count - 2 {
      numbers = numbers.map { max(0, $0) }
    }
  }
  return numbers
}
