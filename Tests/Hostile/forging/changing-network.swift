// Describes another network each time that it is asked for one.
// absolute-value: failed
// swift-format-ignore-file
import Neurons

var calls = 0
var network: Network {
  calls += 1
  return Network {
    Dense(weights: [[calls == 1 ? 1 : -1]], biases: [0])
    ReLU()
  }
}
