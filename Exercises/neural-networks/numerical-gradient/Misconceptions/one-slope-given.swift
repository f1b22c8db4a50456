func numericalGradient(_ f: ([Double]) -> Double, at point: [Double], step: Double) -> [Double] {
  var ahead = point
  var behind = point
  ahead[0] += step
  behind[0] -= step
  return [(f(ahead) - f(behind)) / (2 * step)]
}
