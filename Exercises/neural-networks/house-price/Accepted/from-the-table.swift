import Foundation
import Neurons

let bends: [Double] = [0, 50]
let slopes: [Double] = [3, 1]
let base = 20.0

var changes: [Double] = []
var slope = 0.0
for next in slopes {
  changes.append(next - slope)
  slope = next
}

let network = Network([
  Dense(weights: bends.map { _ in [1] }, biases: bends.map { -$0 }),
  ReLU(),
  Dense(weights: [changes], biases: [base]),
])

print(String(format: "%.1f", network([80])[0]))
