import Authoring
import Neurons

func checks(_ draw: inout Draw) -> [Check] {
  [
    Check(
      "one layer and one sample", points: 2,
      [
        Case([neuron(2, bias: 1)], [[3.0]], [[5.0]]),
        // The output is 0; the input and the target are; the weight and the bias are; the error is.
        Case([neuron(1, bias: -2)], [[2.0]], [[1.0]]),
        Case([neuron(2, bias: 1)], [[0.0]], [[0.0]]),
        Case([neuron(0, bias: 0)], [[3.0]], [[1.0]]),
        Case([neuron(2, bias: 1)], [[1.0]], [[3.0]]),
        Case([Dense(weights: [[2], [-1]], biases: [1, -1])], [[3.0]], [[5.0, -2.0]]),
        Case([Dense(weights: [[1, -2, 3, -1, 2, 1]], biases: [1])], [[1.0, 2.0, -1.0, 3.0, 2.0, -2.0]], [[4.0]]),
      ] + [[1, 2], [2, 2], [2, 2], [3, 2], [2, 4], [3, 4]].map { network($0, batch: 1, &draw) }),
    Check(
      "one layer and several samples", points: 2,
      [
        Case([neuron(2, bias: 1)], [[3.0], [-1.0]], [[5.0], [2.0]]),
        // The same input with two targets.
        Case([neuron(2, bias: 1)], [[1.0], [1.0]], [[2.0], [-2.0]]),
        Case([neuron(2, bias: 1)], (-8..<8).map { [Double($0)] }, (-8..<8).map { [Double($0 * $0)] }),
      ]
        + [([1, 2], 2), ([2, 2], 2), ([2, 2], 4), ([3, 2], 8), ([2, 4], 2), ([3, 4], 4)].map {
          network($0, batch: $1, &draw)
        }),
    Check(
      "one sample through a hidden layer", points: 2,
      [
        Case([neuron(2, bias: 0.5), neuron(-1, bias: 1)], [[1.0]], [[3.0]]),
        // The gate is open by a little; it is closed; it is open, but a weight of 0 stands behind it.
        Case([neuron(1, bias: 0.25), neuron(2, bias: 0)], [[0.0]], [[0.0]]),
        Case([neuron(1, bias: 0.5), neuron(2, bias: 1)], [[-1.0]], [[3.0]]),
        Case([neuron(1, bias: 0.5), neuron(0, bias: 1)], [[2.0]], [[3.0]]),
        Case(
          [
            Dense(weights: [[1], [-1]], biases: [0.5, 0.5]),
            Dense(weights: [[2, 3], [-1, 1]], biases: [0, 1]),
          ], [[2.0]], [[4.0, -2.0]]),
      ]
        + [
          [1, 2, 2], [2, 2, 2], [2, 2, 2], [2, 3, 2], [3, 3, 2], [2, 4, 2], [3, 2, 4], [4, 4, 4], [2, 9, 2], [7, 2, 8],
        ].map { network($0, batch: 1, &draw) }),
    Check(
      "several samples through a hidden layer", points: 2,
      [Case([neuron(1, bias: 0.5), neuron(2, bias: 1)], [[1.0], [-1.0]], [[3.0], [0.0]])]
        + [([1, 2, 2], 2), ([2, 2, 2], 2), ([2, 2, 2], 4), ([2, 3, 2], 2), ([3, 3, 4], 4), ([3, 2, 2], 8)].map {
          network($0, batch: $1, &draw)
        }),
    Check(
      "a network of any depth", points: 2,
      [
        // All gates are open; the first is closed and the second open.
        Case([neuron(1, bias: 0.5), neuron(1, bias: 0.5), neuron(1, bias: 0.5)], [[1.0]], [[0.0]]),
        Case([neuron(1, bias: 0.5), neuron(1, bias: 0.5), neuron(2, bias: 0)], [[-1.0]], [[0.0]]),
        Case([Dense](repeating: neuron(1, bias: 0.5), count: 8), [[1.0]], [[2.0]]),
      ]
        + [
          ([1, 2, 2, 2], 1), ([2, 2, 2, 2], 2), ([2, 2, 2, 2], 4), ([3, 3, 3, 2], 2), ([2, 3, 2, 4], 4),
          ([2, 4, 3, 2], 8), ([2, 2, 2, 2, 2], 4), ([3, 3, 3, 3, 4], 4), ([2, 4, 3, 4, 2], 8), ([5, 6, 7, 8], 2),
          ([2, 2, 2, 2, 2, 2, 2], 2), ([2, 2, 2, 2, 2, 2, 2], 2),
        ].map { network($0, batch: $1, &draw) }),
  ]
}

/// A layer of one neuron with one input.
private func neuron(_ weight: Double, bias: Double) -> Dense {
  Dense(weights: [[weight]], biases: [bias])
}

/// Layers from `sizes[0]` inputs by way of the hidden `sizes` to the last one's outputs, and a batch for
/// them.
///
/// In every hidden layer some gate is open and some is closed. Weights, inputs and targets are whole, and
/// the biases of layer l = 1, 2, … are odd multiples of 2⁻ˡ. So what layer l gives lies on the grid of
/// 2⁻ˡ, and the next layer's products do too: its preactivations are odd multiples of 2⁻ˡ⁻¹, never 0, and
/// no output is on its target.
///
/// Exact in any order: with at most 4 neurons side by side, 4 layers, and weights and inputs up to 3, the
/// layers give at most 40, 484, 5812 and 69748, and a doubled error is below 2¹⁸ with 4 binary places.
/// Blame grows at most 12-fold for each layer back. A slope, added up over 8 samples, stays below 2³⁴
/// with 7 places: 41 bits, and dividing by B · m = 2ⁿ costs none. Where up to 9 stand side by side there are
/// fewer layers or samples: the three of 6, 7 and 8 give at most 50, 904 and 18,989, and the slopes of two
/// samples stay below 2²⁷. Six layers of 2 give at most 2¹⁹, and slopes below 2³⁷ with 11 places.
private func network(_ sizes: [Int], batch: Int, _ draw: inout Draw) -> Case {
  while true {
    let layers = (1..<sizes.count).map { l in
      Dense(
        weights: (0..<sizes[l]).map { _ in numbers(sizes[l - 1], &draw) },
        biases: (0..<sizes[l]).map { _ in draw.offGrid(halvings: l - 1) })
    }
    let inputs = (0..<batch).map { _ in numbers(sizes[0], &draw) }
    let targets = draw.matrix(batch, sizes[sizes.count - 1])
    if hasGatesOfBothKinds(layers, inputs) { return Case(layers, inputs, targets) }
  }
}

/// Whole numbers up to 3 in size, none of them 0.
private func numbers(_ count: Int, _ draw: inout Draw) -> [Double] {
  (0..<count).map { _ in draw.nonzero(in: -3...3) }
}

/// Whether each ReLU stops something in the batch and lets something through.
private func hasGatesOfBothKinds(_ layers: [Dense], _ inputs: [[Double]]) -> Bool {
  var flow = inputs
  return layers.dropLast().allSatisfy { layer in
    let preactivations = flow.map { layer($0) }
    flow = preactivations.map { ReLU()($0) }
    let all = preactivations.joined()
    return all.contains { $0 > 0 } && all.contains { $0 < 0 }
  }
}
