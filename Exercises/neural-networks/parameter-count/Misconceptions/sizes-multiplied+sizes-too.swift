func parameterCount(_ sizes: [Int]) -> Int {
  sizes.reduce(1, *) + sizes.reduce(0, +)
}
