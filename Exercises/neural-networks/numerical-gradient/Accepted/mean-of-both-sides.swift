// The slope to the right and the slope to the left; their mean is the central difference.
func numericalGradient(_ f: ([Double]) -> Double, at point: [Double], step: Double) -> [Double] {
  let here = f(point)

  func oneSided(_ i: Int, _ h: Double) -> Double {
    var p = point
    p[i] += h
    return (f(p) - here) / h
  }

  return point.indices.map { (oneSided($0, step) + oneSided($0, -step)) / 2 }
}
