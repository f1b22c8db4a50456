import Neurons

func relu(_ z: Double) -> Double {
  ReLU()([z])[0]
}
