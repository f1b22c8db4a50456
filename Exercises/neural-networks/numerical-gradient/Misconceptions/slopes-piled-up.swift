func numericalGradient(_ f: ([Double]) -> Double, at point: [Double], step: Double) -> [Double] {
  var gradient: [Double] = []
  var slope = 0.0
  for i in 0..<point.count {
    var ahead = point
    var behind = point
    ahead[i] += step
    behind[i] -= step
    slope += (f(ahead) - f(behind)) / (2 * step)
    gradient.append(slope)
  }
  return gradient
}
