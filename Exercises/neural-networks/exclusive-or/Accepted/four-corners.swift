import Foundation
import Neurons

// One neuron for each corner: it is 1 there and 0 at the other three.
let corners: [[Double]] = [[0, 0], [0, 1], [1, 0], [1, 1]]
let rows = corners.map { corner in corner.map { 2 * $0 - 1 } }
let biases = corners.map { corner in 1 - corner.reduce(0, +) }
let wanted = corners.map { $0[0] == $0[1] ? 0.0 : 1.0 }

let network = Network([Dense(weights: rows, biases: biases), ReLU(), Dense(weights: [wanted], biases: [0])])

for corner in corners {
  print(corner, String(format: "%.1f", network(corner)[0]))
}
