import Neurons

func collapse(_ layers: [Dense]) -> Dense {
  var whole = layers[0]
  for layer in layers {
    whole = layer
  }
  return whole
}
