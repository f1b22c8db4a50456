func parameterCount(_ sizes: [Int]) -> Int {
  var total = sizes[0] * sizes[1] + sizes[1]
  if sizes.count > 2 {
    total += sizes[1] * sizes[2] + sizes[2]
  }
  return total
}
