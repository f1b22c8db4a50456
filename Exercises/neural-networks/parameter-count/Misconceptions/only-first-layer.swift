func parameterCount(_ sizes: [Int]) -> Int {
  let inputs = sizes[0]
  let neurons = sizes[1]
  return inputs * neurons + neurons
}
