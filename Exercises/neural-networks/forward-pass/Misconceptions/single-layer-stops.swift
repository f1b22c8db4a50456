import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  var numbers = layers[0](inputs)
  for i in 1...layers.count - 1 {
    numbers = layers[i](numbers.map { max(0, $0) })
  }
  return numbers
}
