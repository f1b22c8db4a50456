func numericalGradient(_ f: ([Double]) -> Double, at point: [Double], step: Double) -> [Double] {
  let h = 1e-6
  var gradient: [Double] = []
  for i in 0..<point.count {
    var ahead = point
    var behind = point
    ahead[i] += h
    behind[i] -= h
    gradient.append((f(ahead) - f(behind)) / (2 * h))
  }
  return gradient
}
