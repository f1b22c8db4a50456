func parameterCount(_ sizes: [Int]) -> Int {
  var total = 0
  for i in 1..<sizes.count {
    total += sizes[i - 1] * sizes[i] + sizes[i]
  }
  // one ReLU behind each hidden neuron
  for i in 1..<sizes.count - 1 {
    total += sizes[i]
  }
  return total
}
