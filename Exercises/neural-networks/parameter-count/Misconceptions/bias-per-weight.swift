func parameterCount(_ sizes: [Int]) -> Int {
  var total = 0
  for i in 1..<sizes.count {
    let weights = sizes[i - 1] * sizes[i]
    let biases = sizes[i - 1] * sizes[i]
    total += weights + biases
  }
  return total
}
