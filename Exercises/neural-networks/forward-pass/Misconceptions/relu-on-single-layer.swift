import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  var numbers = layers[0](inputs).map { max(0, $0) }
  for i in 1..<layers.count {
    numbers = layers[i](numbers)
    if i < layers.count - 1 {
      numbers = numbers.map { max(0, $0) }
    }
  }
  return numbers
}
