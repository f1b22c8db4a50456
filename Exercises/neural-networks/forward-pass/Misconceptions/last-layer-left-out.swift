import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  var numbers = inputs
  for i in 0..<layers.count - 1 {
    numbers = layers[i](numbers).map { max(0, $0) }
  }
  return numbers
}
