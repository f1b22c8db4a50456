import Neurons

func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  Dense(weights: weights, biases: biases)(ReLU()(inputs))
}
