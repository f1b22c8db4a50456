func numericalGradient(_ f: ([Double]) -> Double, at point: [Double], step: Double) -> [Double] {
  let ahead = point.map { $0 + step }
  let behind = point.map { $0 - step }
  let slope = (f(ahead) - f(behind)) / (2 * step)
  return point.map { _ in slope }
}
