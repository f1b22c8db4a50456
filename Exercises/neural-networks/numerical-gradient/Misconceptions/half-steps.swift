func numericalGradient(_ f: ([Double]) -> Double, at point: [Double], step: Double) -> [Double] {
  var gradient: [Double] = []
  for i in 0..<point.count {
    var ahead = point
    var behind = point
    ahead[i] += step / 2
    behind[i] -= step / 2
    gradient.append((f(ahead) - f(behind)) / step)
  }
  return gradient
}
