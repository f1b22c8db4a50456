func numericalGradient(_ f: ([Double]) -> Double, at point: [Double], step: Double) -> [Double] {
  var gradient: [Double] = []
  for i in 0..<point.count {
    var ahead = point
    var behind = point
    ahead[i] += step
    behind[i] -= step
    gradient.append(f(ahead) - f(behind) / (2 * step))
  }
  return gradient
}
