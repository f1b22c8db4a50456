import Foundation
import Neurons

typealias Matrix = [[Double]]

func transposed(_ a: Matrix) -> Matrix {
  a[0].indices.map { column in a.map { $0[column] } }
}

func product(_ a: Matrix, _ b: Matrix) -> Matrix {
  let columns = transposed(b)
  return a.map { row in columns.map { column in zip(row, column).map(*).reduce(0, +) } }
}

func gradients(_ layers: [Dense], inputs: [[Double]], targets: [[Double]]) -> [LayerGradient] {
  // The whole batch at once: rows are samples.
  var flow: [Matrix] = [inputs]
  var sums: [Matrix] = []
  for layer in layers {
    let z = product(flow[flow.count - 1], transposed(layer.weights)).map { zip($0, layer.biases).map(+) }
    sums.append(z)
    flow.append(z.map { $0.map { fmax($0, 0) } })
  }
  var delta = zip(sums[sums.count - 1], targets).map { y, t in zip(y, t).map(-) }
  let factor = 2 / pow(2, log2(Double(targets.count * targets[0].count)))
  var backwards: [LayerGradient] = []
  for l in layers.indices.reversed() {
    let weights = product(transposed(delta), flow[l]).map { $0.map { factor * $0 } }
    let biases = transposed(delta).map { factor * $0.reduce(0, +) }
    backwards.append(LayerGradient(weights: weights, biases: biases))
    guard l > 0 else { break }
    delta = zip(product(delta, layers[l].weights), sums[l - 1]).map { blame, z in
      zip(blame, z).map { $1 > 0 ? $0 : 0 }
    }
  }
  return backwards.reversed()
}

print(product([[1, 2], [3, 4]], [[1], [1]]))
