func descend(
  _ gradient: ([Double]) -> [Double], from start: [Double], learningRate: Double, steps: Int
) -> [Double] {
  let slopes = gradient(start)
  return start.indices.map { start[$0] - learningRate * slopes[$0] }
}
