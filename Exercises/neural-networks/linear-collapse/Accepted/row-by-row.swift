import Neurons

func scaled(_ row: [Double], by factor: Double) -> [Double] {
  row.map { factor * $0 }
}

func added(_ a: [Double], _ b: [Double]) -> [Double] {
  guard let x = a.first, let y = b.first else { return [] }
  return [x + y] + added(Array(a.dropFirst()), Array(b.dropFirst()))
}

func collapse(_ first: Dense, _ second: Dense) -> Dense {
  let hiddenRows = zip(first.weights, first.biases).map { $0 + [$1] }
  let nothing = [Double](repeating: 0, count: hiddenRows[0].count)
  let rows = second.weights.map { row in
    zip(row, hiddenRows).reduce(nothing) { added($0, scaled($1.1, by: $1.0)) }
  }
  return Dense(
    weights: rows.map { Array($0.dropLast()) },
    biases: added(rows.compactMap(\.last), second.biases))
}
