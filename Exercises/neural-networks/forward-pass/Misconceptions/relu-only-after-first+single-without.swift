import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  let sums = layers[0](inputs)
  if layers.count == 1 {
    return sums
  }
  return layers.dropFirst().reduce(sums.map { max(0, $0) }) { numbers, layer in layer(numbers) }
}
