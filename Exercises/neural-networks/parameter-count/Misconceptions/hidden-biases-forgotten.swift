func parameterCount(_ sizes: [Int]) -> Int {
  var total = sizes[sizes.count - 1]
  for i in 1..<sizes.count {
    total += sizes[i - 1] * sizes[i]
  }
  return total
}
