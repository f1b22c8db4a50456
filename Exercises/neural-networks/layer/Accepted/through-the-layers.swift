import Neurons

func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  ReLU()(Dense(weights: weights, biases: biases)(inputs))
}
