import Neurons

typealias Matrix = [[Double]]

func * (left: Matrix, right: Matrix) -> Matrix {
  left.map { row in
    right[0].indices.map { column in
      row.indices.map { row[$0] * right[$0][column] }.reduce(0, +)
    }
  }
}

// The bias goes along as one more column, fed by an input that is always 1 and is handed on.
func matrix(_ layer: Dense) -> Matrix {
  zip(layer.weights, layer.biases).map { $0 + [$1] } + [layer.weights[0].map { _ in 0 } + [1]]
}

func collapse(_ layers: [Dense]) -> Dense {
  var product = matrix(layers[0])
  for layer in layers[1...] {
    product = matrix(layer) * product
  }
  let rows = product.dropLast()
  return Dense(weights: rows.map { Array($0.dropLast()) }, biases: rows.map { $0[$0.count - 1] })
}
