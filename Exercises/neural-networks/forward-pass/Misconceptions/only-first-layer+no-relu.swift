import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  for layer in layers {
    return layer(inputs)
  }
  return inputs
}
