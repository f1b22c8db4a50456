import Neurons

func relu(_ z: [Double]) -> [Double] {
  z.map { $0 > 0 ? $0 : 0 }
}

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  guard let last = layers.last else { return inputs }
  return last(layers.dropLast().reduce(inputs) { h, layer in relu(layer(h)) })
}
