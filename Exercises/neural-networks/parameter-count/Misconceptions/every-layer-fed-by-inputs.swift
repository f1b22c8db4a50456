func parameterCount(_ sizes: [Int]) -> Int {
  let inputs = sizes[0]
  var total = 0
  for neurons in sizes.dropFirst() {
    total += neurons * inputs + neurons
  }
  return total
}
