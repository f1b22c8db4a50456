func parameterCount(_ sizes: [Int]) -> Int {
  var total = 1
  for i in 1..<sizes.count {
    total += sizes[i - 1] * sizes[i]
  }
  return total
}
