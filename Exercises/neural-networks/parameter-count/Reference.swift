func parameterCount(_ sizes: [Int]) -> Int {
  zip(sizes, sizes.dropFirst()).reduce(0) { count, layer in
    let (inputs, neurons) = layer
    return count + neurons * inputs + neurons
  }
}
