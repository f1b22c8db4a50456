func parameterCount(_ sizes: [Int]) -> Int {
  var total = 0
  // only the hidden layers learn
  for i in 1..<sizes.count - 1 {
    total += sizes[i - 1] * sizes[i] + sizes[i]
  }
  return total
}
