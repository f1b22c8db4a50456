import Foundation

func descend(
  _ gradient: ([Double]) -> [Double], from start: [Double], learningRate: Double, steps: Int
) -> [Double] {
  guard steps > 0 else { return start }
  let slopes = gradient(start)
  let next = start.indices.map { fma(-learningRate, slopes[$0], start[$0]) }
  return descend(gradient, from: next, learningRate: learningRate, steps: steps - 1)
}

print(descend({ [2 * $0[0] - 2, 6 * $0[1]] }, from: [5, 1], learningRate: 0.25, steps: 2))
