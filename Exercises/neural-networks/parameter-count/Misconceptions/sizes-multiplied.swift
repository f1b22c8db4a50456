func parameterCount(_ sizes: [Int]) -> Int {
  sizes.reduce(1, *)
}
