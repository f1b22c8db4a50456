func descend(
  _ gradient: ([Double]) -> [Double], from start: [Double], learningRate: Double, steps: Int
) -> [Double] {
  var place = start
  var taken = 0
  while taken < steps {
    let slopes = gradient(place)
    for i in 0..<place.count {
      place[i] -= slopes[i] * learningRate
    }
    taken += 1
  }
  return place
}
