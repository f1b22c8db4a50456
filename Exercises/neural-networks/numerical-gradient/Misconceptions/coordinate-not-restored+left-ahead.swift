func numericalGradient(_ f: ([Double]) -> Double, at point: [Double], step: Double) -> [Double] {
  var p = point
  var gradient: [Double] = []
  for i in 0..<p.count {
    p[i] -= step
    let down = f(p)
    p[i] += 2 * step
    let up = f(p)
    gradient.append((up - down) / (2 * step))
  }
  return gradient
}
