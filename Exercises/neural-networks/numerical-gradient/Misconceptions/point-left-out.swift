func numericalGradient(_ f: ([Double]) -> Double, at point: [Double], step: Double) -> [Double] {
  var gradient: [Double] = []
  for i in 0..<point.count {
    var direction = [Double](repeating: 0, count: point.count)
    direction[i] = step
    let up = f(direction)
    direction[i] = -step
    let down = f(direction)
    gradient.append((up - down) / (2 * step))
  }
  return gradient
}
