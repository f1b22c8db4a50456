import Neurons

func collapse(_ layers: [Dense]) -> Dense {
  layers[0]
}
