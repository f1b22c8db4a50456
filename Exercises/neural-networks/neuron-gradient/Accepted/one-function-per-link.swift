import Foundation
import Neurons

func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).map { $0 * $1 }.reduce(0, +) }
func relu(_ z: Double) -> Double { fmax(z, 0) }
func reluSlope(_ z: Double) -> Double { z > 0 ? 1 : 0 }
func lossSlope(_ h: Double, _ y: Double) -> Double { h - y + h - y }

func neuronGradient(weights: [Double], bias: Double, inputs: [Double], target: Double) -> Gradient {
  let z = dot(weights, inputs) + bias
  let delta = reluSlope(z) * lossSlope(relu(z), target)
  func times(_ v: [Double]) -> [Double] { v.map { $0 * delta } }
  return Gradient(weights: times(inputs), bias: delta, inputs: times(weights))
}

print(neuronGradient(weights: [2, -1], bias: 0.5, inputs: [3, 1], target: 4))
