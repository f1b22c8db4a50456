import Foundation
import Neurons

func forward(_ layers: [Dense], _ inputs: [Double]) -> [Double] {
  var x = inputs
  var l = 0
  while l < layers.count {
    var y: [Double] = []
    for o in 0..<layers[l].weights.count {
      var sum = 0.0
      for i in stride(from: x.count - 1, through: 0, by: -1) {
        sum += layers[l].weights[o][i] * x[i]
      }
      sum += layers[l].biases[o]
      y.append(sum)
    }
    l += 1
    if l != layers.count {
      for o in 0..<y.count { y[o] = fmax(y[o], 0) }
    }
    x = y
  }
  return x
}

let hidden = Dense(weights: [[1, -1], [2, 1]], biases: [0.5, -1])
let output = Dense(weights: [[1, -3]], biases: [2])
print(forward([hidden, output], [1, 3]))
