import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  var numbers = inputs
  for layer in layers {
    numbers = layer(numbers)
    if layer.biases != layers[layers.count - 1].biases {
      numbers = numbers.map { max(0, $0) }
    }
  }
  return numbers
}
