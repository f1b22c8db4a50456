func parameterCount(_ sizes: [Int]) -> Int {
  // one for each neuron
  var total = 0
  for size in sizes.dropFirst() {
    total += size
  }
  return total
}
