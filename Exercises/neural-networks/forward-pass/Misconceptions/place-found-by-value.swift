import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  var numbers = inputs
  for layer in layers {
    numbers = layer(numbers)
    // only the last layer has the last layer's weights
    if layer.weights != layers[layers.count - 1].weights {
      numbers = numbers.map { max(0, $0) }
    }
  }
  return numbers
}
