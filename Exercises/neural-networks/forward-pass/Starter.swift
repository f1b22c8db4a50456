import Neurons

/// The last layer's outputs when `inputs` run through all layers, with ReLU between them.
func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  notImplemented("forward")
}
