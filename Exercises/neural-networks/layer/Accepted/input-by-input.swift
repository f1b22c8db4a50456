import Foundation

// Every input adds its part to all sums at once, the last input first.
func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  var sums = biases
  for (i, x) in inputs.enumerated().reversed() {
    for o in sums.indices {
      sums[o] = fma(x, weights[o][i], sums[o])
    }
  }
  return sums.map { fmax($0, 0) }
}

print(layer(weights: [[2, -1], [1, 3], [1, -2]], biases: [0.5, -2, 1], inputs: [3, 4]))
