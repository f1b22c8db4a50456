func parameterCount(_ sizes: [Int]) -> Int {
  var weights = 0
  for i in 1..<sizes.count {
    weights += sizes[i - 1] * sizes[i]
  }
  let biases = sizes.reduce(0, +)
  return weights + biases
}
