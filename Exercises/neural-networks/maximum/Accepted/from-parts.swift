import Foundation
import Neurons

/// The two neurons that carry a number past a ReLU, and the weights that put it together again.
func carried(_ row: [Double]) -> (rows: [[Double]], weights: [Double]) {
  (rows: [row, row.map { -$0 }], weights: [1, -1])
}

let a = carried([1, 0])
let ahead: [Double] = [-1, 1]

let network = Network {
  Dense(weights: a.rows + [ahead], biases: [0, 0, 0])
  ReLU()
  Dense(weights: [a.weights + [1]], biases: [0])
}

print(String(format: "%.1f", network([-3, 2])[0]))
