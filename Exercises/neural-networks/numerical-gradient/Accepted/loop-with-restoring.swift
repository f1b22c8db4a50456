func numericalGradient(_ f: ([Double]) -> Double, at point: [Double], step: Double) -> [Double] {
  var moved = point
  var gradient: [Double] = []
  for i in 0..<moved.count {
    moved[i] = point[i] + step
    let above = f(moved)
    moved[i] = point[i] - step
    let below = f(moved)
    moved[i] = point[i]
    gradient.append((above - below) / step / 2)
  }
  return gradient
}
