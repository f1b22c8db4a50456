import Foundation
import Neurons

// From the last layer back: what is known so far is what the layers behind make of the numbers in between.
func collapse(_ layers: [Dense]) -> Dense {
  var weights = layers[layers.count - 1].weights
  var biases = layers[layers.count - 1].biases
  for layer in layers.dropLast().reversed() {
    var product: [[Double]] = []
    for (o, row) in weights.enumerated() {
      var sums = [Double](repeating: 0, count: layer.weights[0].count)
      for (h, weight) in row.enumerated() {
        for (i, first) in layer.weights[h].enumerated() {
          sums[i] = fma(weight, first, sums[i])
        }
        biases[o] += weight * layer.biases[h]
      }
      product.append(sums)
    }
    weights = product
  }
  return Dense(weights: weights, biases: biases)
}

print(collapse([Dense(weights: [[2]], biases: [1]), Dense(weights: [[3]], biases: [0])]))
