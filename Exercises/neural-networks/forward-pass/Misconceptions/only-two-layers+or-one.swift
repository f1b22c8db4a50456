import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  if layers.count == 1 {
    return layers[0](inputs)
  }
  let hidden = layers[0](inputs).map { max(0, $0) }
  return layers[1](hidden)
}
