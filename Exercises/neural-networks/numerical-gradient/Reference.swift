func numericalGradient(_ f: ([Double]) -> Double, at point: [Double], step: Double) -> [Double] {
  point.indices.map { i in
    var ahead = point
    var behind = point
    ahead[i] += step
    behind[i] -= step
    return (f(ahead) - f(behind)) / (2 * step)
  }
}
