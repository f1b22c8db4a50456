func parameterCount(_ sizes: [Int]) -> Int {
  let weights = zip(sizes.dropLast(), sizes.dropFirst()).map { $0 * $1 }.reduce(0, +)
  let biases = sizes.reduce(0, +) - sizes[0]
  return weights + biases
}
