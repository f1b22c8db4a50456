// Describes a network with a layer that computes anything.
// absolute-value: failed
// swift-format-ignore-file
import Neurons

struct Magnitude: Layer {
  var inputCount: Int? { nil }
  func outputCount(inputs: Int) -> Int { inputs }
  func callAsFunction(_ inputs: [Double]) -> [Double] { inputs.map(\.magnitude) }
}
let network = Network([Magnitude()])
