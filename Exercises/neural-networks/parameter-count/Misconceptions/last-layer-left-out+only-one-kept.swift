func parameterCount(_ sizes: [Int]) -> Int {
  if sizes.count == 2 { return sizes[0] * sizes[1] + sizes[1] }
  var total = 0
  for i in 1..<sizes.count - 1 {
    total += sizes[i - 1] * sizes[i] + sizes[i]
  }
  return total
}
