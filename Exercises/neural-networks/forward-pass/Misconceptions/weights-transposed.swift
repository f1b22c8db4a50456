import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  var numbers = inputs
  for (index, layer) in layers.enumerated() {
    var sums = layer.biases
    for o in 0..<sums.count {
      for i in 0..<numbers.count {
        sums[o] += layer.weights[i][o] * numbers[i]
      }
    }
    numbers = index < layers.count - 1 ? sums.map { max(0, $0) } : sums
  }
  return numbers
}
