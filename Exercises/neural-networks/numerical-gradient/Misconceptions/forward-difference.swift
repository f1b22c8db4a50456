func numericalGradient(_ f: ([Double]) -> Double, at point: [Double], step: Double) -> [Double] {
  var gradient: [Double] = []
  for i in 0..<point.count {
    var moved = point
    moved[i] += step
    gradient.append((f(moved) - f(point)) / step)
  }
  return gradient
}
