func parameterCount(_ sizes: [Int]) -> Int {
  // every layer has one unit more, for the bias
  let units = sizes.map { $0 + 1 }
  var total = 0
  for i in 1..<units.count {
    total += units[i - 1] * units[i]
  }
  return total
}
