import Neurons

func transposed(_ matrix: [[Double]]) -> [[Double]] {
  matrix[0].indices.map { column in matrix.map { $0[column] } }
}

func dot(_ a: [Double], _ b: [Double]) -> Double {
  zip(a.reversed(), b.reversed()).map(*).reduce(0, +)
}

func collapse(_ first: Dense, _ second: Dense) -> Dense {
  // The bias goes along as one more column, fed by an input that is always 1.
  let columns = transposed(first.weights) + [first.biases]
  let product = second.weights.map { row in columns.map { dot(row, $0) } }
  return Dense(
    weights: product.map { Array($0.dropLast()) },
    biases: zip(product, second.biases).map { $0[$0.count - 1] + $1 })
}
