func parameterCount(_ sizes: [Int]) -> Int {
  let hidden = sizes[0] * sizes[1] + sizes[1]
  let output = sizes[1] * sizes[2] + sizes[2]
  return hidden + output
}
