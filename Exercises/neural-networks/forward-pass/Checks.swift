import Authoring
import Neurons

func checks(_ draw: inout Draw) -> [Check] {
  [
    Check(
      "one layer: no ReLU comes after it", points: 2,
      [
        Case([Dense(weights: [[2]], biases: [0.5])], [-3.0]),
        Case([Dense(weights: [[1, 2], [-3, 1]], biases: [0.5, -1.5])], [-1.0, 2.0]),
        chain([(1, 2)], 0),
        // The first whole number that a Float cannot hold.
        chain([(1, 0)], 16_777_217),
      ] + draw.cases(6) { network(&$0, [2, 2]) }),
    Check(
      "two layers: ReLU comes between them", points: 3,
      [
        chain([(1, 0.5), (-2, 0.75)], 3), chain([(1, 0.5), (2, -0.75)], -3), chain([(1, 2), (1, -3)], 0),
        // The last layer has the weights, the bias or both of the first.
        chain([(1, 0), (1, 0)], -1), chain([(1, 0), (2, 0)], -1), chain([(1, 0), (1, -5)], 1),
        chain([(-1, 0.5), (-1, 0.5)], -1), chain([(-1, 0.5), (-1, 0.5)], 3),
      ] + draw.cases(6) { network(&$0, [2, 2, 2]) } + draw.cases(3) { network(&$0, [3, 3, 3]) }),
    Check(
      "three layers and more: ReLU comes after each but the last", points: 3,
      [
        chain([(1, 0.5), (-1, 2.25), (2, -1)], 3), chain([(1, 0.5), (-1, 2.25), (2, -1)], -3),
        // Deep, and half of its layers are silenced: relu(½) is ½, and relu(−2 · ½ + ½) is 0.
        chain([(Double, Double)](repeating: (-2, 0.5), count: 12) + [(-2, -3)], 3),
      ] + draw.cases(4) { network(&$0, [2, 2, 2, 2]) } + draw.cases(4) { network(&$0, [2, 2, 2, 2, 2]) }
        + draw.cases(2) { network(&$0, [3, 3, 3, 3, 3, 3]) } + [network(&draw, [2, 2, 2, 2, 2, 2, 2, 2])]),
    Check(
      "layers of every shape", points: 2,
      [
        Case(
          [Dense(weights: [[1, -1], [2, 1]], biases: [0.5, -1.5]), Dense(weights: [[1, -3]], biases: [2.25])],
          [1.0, 3.0])
      ] + shapes.map { network(&draw, $0) }),
  ]
}

/// Inputs, then the neurons of each layer, of networks in which not every layer is square.
private let shapes = [
  [3, 2], [2, 3], [1, 2, 1], [2, 3, 1], [3, 2, 2], [2, 2, 3], [1, 3, 2, 1], [2, 4, 3, 2], [3, 2, 4, 2, 3],
  [9, 2], [2, 9], [2, 9, 2], [7, 6, 8, 5],
]

/// Layers of one neuron each, with its weight and its bias; no sum before a ReLU is 0.
private func chain(_ neurons: [(weight: Double, bias: Double)], _ input: Double) -> Case {
  Case(neurons.map { Dense(weights: [[$0.weight]], biases: [$0.bias]) }, [input])
}

/// A network of layers of `sizes`, the inputs first, in which ReLU closes a neuron of every hidden layer and
/// leaves one open, the answer is negative somewhere, and so is one of several inputs.
///
/// Weights and inputs are whole numbers and the biases of layer l odd multiples of 2⁻ˡ, so that no sum is
/// ever 0. Weights are up to 3, inputs up to 9, and there are at most 5 layers of 4 neurons, 7 of 2
/// or 3 of 9: a layer makes numbers at most 16, 9 or 31 times as large, so all stay below 2²⁶, on a grid of 2⁻⁷, and
/// every sum is exact.
private func network(_ draw: inout Draw, _ sizes: [Int]) -> Case {
  while true {
    var layers: [Dense] = []
    for (index, (inputs, outputs)) in zip(sizes, sizes.dropFirst()).enumerated() {
      let weights = (0..<outputs).map { _ in (0..<inputs).map { _ in draw.nonzero(in: -3...3) } }
      let biases = (0..<outputs).map { _ in draw.offGrid(in: -3...3, halvings: index) }
      layers.append(Dense(weights: weights, biases: biases))
    }
    let inputs = (0..<sizes[0]).map { _ in draw.nonzero() }
    if (inputs.count == 1 || isMixed(inputs)) && isTelling(layers, inputs) { return Case(layers, inputs) }
  }
}

/// Whether each hidden layer has sums on both sides of 0, and the last one has a sum below.
private func isTelling(_ layers: [Dense], _ inputs: [Double]) -> Bool {
  guard let first = layers.first else { return true }
  let sums = first(inputs)
  if layers.count == 1 { return sums.contains { $0 < 0 } }
  return isMixed(sums) && isTelling(Array(layers.dropFirst()), ReLU()(sums))
}

private func isMixed(_ numbers: [Double]) -> Bool {
  numbers.contains { $0 < 0 } && numbers.contains { $0 > 0 }
}
