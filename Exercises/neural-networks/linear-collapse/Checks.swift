import Authoring
import Neurons

func checks(_ draw: inout Draw) -> [Check] {
  [
    Check(
      "two layers without biases", points: 3,
      [
        single(2, 0, 3, 0), single(-1, 0, 3, 0), single(0.5, 0, -3, 0), single(0, 0, 3, 0),
        // Neither the other order of the product, nor place by place, nor either matrix turned round gives the same.
        Case(
          Dense(weights: [[1, 2], [0, 1]], biases: [0, 0]),
          Dense(weights: [[1, 0], [1, 1]], biases: [0, 0])),
      ] + draw.cases(6) { single($0.nonzero(), 0, $0.nonzero(), 0) }),
    Check(
      "two layers with biases", points: 4,
      [
        single(2, 1, 3, 0), single(2, 0, 3, 1), single(2, 5, 3, 1), single(-3, 0.5, 4, -2),
        single(2, -1, 3, 0), single(2, 0, 3, -1),
        // Where weights are 0, biases still count.
        single(0, 5, 3, 1), single(3, 5, 0, 1),
        // The product 4097 · 4099 is exact in a Double and not in a Float.
        single(1, 4099, 4097, 0),
        Case(
          Dense(weights: [[2, 1], [-1, 0]], biases: [3, -1]),
          Dense(weights: [[1, 3], [-1, 2]], biases: [2, 5])),
      ] + draw.cases(8) { single($0.nonzero(), $0.nonzero(), $0.nonzero(), $0.nonzero()) }),
    Check(
      "square layers whose weights do not commute", points: 2,
      [
        Case(
          Dense(weights: [[1, 1], [0, 1]], biases: [0, 0]),
          Dense(weights: [[1, 0], [1, 1]], biases: [0, 0])),
        Case(
          Dense(weights: [[1, 2], [0, 1]], biases: [1, 2]),
          Dense(weights: [[1, 0], [3, 1]], biases: [0, 4])),
      ] + draw.cases(4) { pair(2, 2, 2, &$0) } + draw.cases(4) { pair(3, 3, 3, &$0) }
        + [4, 5, 8].map { pair($0, $0, $0, &draw) }),
    Check(
      "layers of every shape", points: 1,
      [Case(Dense(weights: [[2], [1]], biases: [1, 0]), Dense(weights: [[3, -1]], biases: [4]))]
        + shapes.map { inputs, hidden, outputs in pair(inputs, hidden, outputs, &draw) }
        + draw.cases(6) { pair($0.count(in: 1...6), $0.count(in: 1...6), $0.count(in: 1...6), &$0) }),
  ]
}

/// Inputs, hidden neurons and outputs of layers of which at least one is not square; the last are wider than anyone
/// writes out by hand.
private let shapes = [
  (1, 2, 1), (2, 1, 2), (1, 1, 3), (3, 1, 1), (1, 2, 3), (3, 2, 1), (2, 3, 2), (2, 4, 3), (4, 3, 2),
  (1, 2, 9), (9, 1, 2), (2, 9, 1), (11, 10, 12),
]

/// One number through two layers of one neuron each.
private func single(_ w1: Double, _ b1: Double, _ w2: Double, _ b2: Double) -> Case {
  Case(Dense(weights: [[w1]], biases: [b1]), Dense(weights: [[w2]], biases: [b2]))
}

/// Two layers that fit: `inputs` numbers in, `hidden` between, `outputs` out.
private func pair(_ inputs: Int, _ hidden: Int, _ outputs: Int, _ draw: inout Draw) -> Case {
  Case(draw.dense(inputs: inputs, outputs: hidden), draw.dense(inputs: hidden, outputs: outputs))
}
