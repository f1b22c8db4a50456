func descend(
  _ gradient: ([Double]) -> [Double], from start: [Double], learningRate rate: Double, steps: Int
) -> [Double] {
  func after(_ x: [Double]) -> [Double] {
    let g = gradient(x)
    return x.enumerated().map { i, number in number + g[i] * -rate }
  }
  var places = [start]
  for k in 0..<steps { places.append(after(places[k])) }
  return places[steps]
}
