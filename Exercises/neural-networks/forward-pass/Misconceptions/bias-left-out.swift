import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  var numbers = inputs
  for (index, layer) in layers.enumerated() {
    let sums = layer.weights.map { row in zip(row, numbers).map(*).reduce(0, +) }
    numbers = index < layers.count - 1 ? sums.map { max(0, $0) } : sums
  }
  return numbers
}
