func parameterCount(_ sizes: [Int]) -> Int {
  var total = 0
  for i in 0..<sizes.count {
    for j in i + 1..<sizes.count {
      total += sizes[i] * sizes[j]
    }
  }
  for i in 1..<sizes.count {
    total += sizes[i]
  }
  return total
}
