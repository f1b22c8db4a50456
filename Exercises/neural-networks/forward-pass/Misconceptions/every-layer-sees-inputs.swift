import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  var outputs: [Double] = []
  for i in 0..<layers.count {
    outputs = layers[i](inputs)
    if i < layers.count - 1 {
      outputs = outputs.map { max(0, $0) }
    }
  }
  return outputs
}
