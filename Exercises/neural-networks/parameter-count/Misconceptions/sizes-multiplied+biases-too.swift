func parameterCount(_ sizes: [Int]) -> Int {
  let weights = sizes.reduce(1, *)
  let biases = sizes.dropFirst().reduce(0, +)
  return weights + biases
}
