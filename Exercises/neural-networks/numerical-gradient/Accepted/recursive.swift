func numericalGradient(_ f: ([Double]) -> Double, at point: [Double], step: Double) -> [Double] {
  guard let last = point.last else { return [] }
  let others = Array(point.dropLast())
  let slope = (f(others + [last + step]) - f(others + [last - step])) * (0.5 / step)
  return numericalGradient({ f($0 + [last]) }, at: others, step: step) + [slope]
}
