import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  var numbers = inputs
  for layer in layers {
    numbers = layer(numbers)
    let index = layers.firstIndex { $0.weights == layer.weights && $0.biases == layer.biases }!
    if index < layers.count - 1 {
      numbers = numbers.map { max(0, $0) }
    }
  }
  return numbers
}
