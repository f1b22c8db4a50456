import Foundation
import Neurons

// One layer is known once we know what it gives for 0 and for each input alone.
func collapse(_ first: Dense, _ second: Dense) -> Dense {
  let count = first.weights[0].count
  let biases = second(first([Double](repeating: 0, count: count)))
  let columns = (0..<count).map { i -> [Double] in
    var x = [Double](repeating: 0, count: count)
    x[i] = 1
    return zip(second(first(x)), biases).map { $0 - $1 }
  }
  let rows = biases.indices.map { o in columns.map { $0[o] } }
  return Dense(weights: rows, biases: biases)
}

let tried = collapse(
  Dense(weights: [[2], [1]], biases: [1, 0]), Dense(weights: [[3, -1]], biases: [4]))
print(String(format: "%.1f %.1f", tried.weights[0][0], tried.biases[0]))
