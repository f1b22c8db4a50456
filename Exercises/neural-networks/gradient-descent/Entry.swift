/// Where the learner's descent ends in a bowl whose gradient is A x − b, with `a` as `[numbers][numbers]`.
func descendInBowl(
  a: [[Double]], b: [Double], from start: [Double], learningRate: Double, steps: Int
) -> [Double] {
  descend(
    { x in zip(a, b).map { row, b in zip(row, x).reduce(-b) { $0 + $1.0 * $1.1 } } },
    from: start, learningRate: learningRate, steps: steps)
}
