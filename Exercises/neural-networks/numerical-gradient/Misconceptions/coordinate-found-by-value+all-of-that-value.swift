func numericalGradient(_ f: ([Double]) -> Double, at point: [Double], step: Double) -> [Double] {
  point.map { coordinate in
    let ahead = point.map { $0 == coordinate ? $0 + step : $0 }
    let behind = point.map { $0 == coordinate ? $0 - step : $0 }
    return (f(ahead) - f(behind)) / (2 * step)
  }
}
