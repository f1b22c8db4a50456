import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  var numbers = inputs
  for (index, layer) in layers.enumerated() {
    var sums = layer.weights.map { row in zip(row, numbers).map(*).reduce(0, +) }
    if index < layers.count - 1 {
      sums = sums.map { max(0, $0) }
    }
    numbers = zip(sums, layer.biases).map { $0 + $1 }
  }
  return numbers
}
