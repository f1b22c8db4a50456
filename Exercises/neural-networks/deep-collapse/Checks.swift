import Authoring
import Neurons

func checks(_ draw: inout Draw) -> [Check] {
  [
    Check(
      "a single layer is its own answer", points: 1,
      [
        Case([single(2, 1)]), Case([single(0.5, 0.25)]), Case([single(16_777_217, 1)]),
        Case([Dense(weights: [[1, 2], [3, 4]], biases: [5, 6])]),
      ]
        + [[1, 2], [2, 1], [3, 2]].map { stack(&draw, $0) }
        + draw.cases(2) { stack(&$0, [2, 2]) } + draw.cases(2) { stack(&$0, [3, 3]) }),
    Check(
      "two layers", points: 2,
      [
        Case([single(2, 1), single(3, 0)]), Case([single(2, 0), single(3, 1)]),
        Case([single(2, 5), single(-3, 1)]),
        // Layers of zeros, a layer that changes nothing but by its bias, and the same layer twice.
        Case([single(5, 7), single(0, 0)]), Case([single(5, 7), single(0, 1)]), Case([single(0, 7), single(5, 1)]),
        Case([single(2, 0), single(1, 5)]), Case([single(1, 5), single(2, 0)]), Case([single(2, 1), single(2, 1)]),
        // Fractions, and the first whole number that a Float cannot hold.
        Case([single(0.5, 0.25), single(1.5, 0.75)]), Case([single(16_777_217, 1), single(2, 0)]),
      ]
        + draw.cases(4) { stack(&$0, [1, 1, 1]) } + draw.cases(4) { stack(&$0, [2, 2, 2]) }),
    Check(
      "three layers and more", points: 3,
      [Case([single(2, 0), single(3, 1), single(2, -5)]), Case([single(-2, 1), single(3, -4), single(5, 2)])]
        + draw.cases(3) { stack(&$0, [1, 1, 1, 1]) } + draw.cases(4) { stack(&$0, [2, 2, 2, 2]) }
        + draw.cases(2) { stack(&$0, [2, 2, 2, 2, 2]) } + draw.cases(2) { stack(&$0, [3, 3, 3, 3, 3, 3]) }),
    Check("layers of every shape", points: 2, shapes.map { Case(layers(&draw, $0)) }),
    Check(
      "many layers, as many as fifty", points: 2,
      // The first is short, so that an answer that goes wrong with long stacks is mostly shown a short one.
      [Case((0..<6).map { $0 % 2 == 0 ? single(2, 1) : single(-1, 3) })]
        + [10, 20, 50].map { Case([Dense](repeating: single(2, 0), count: $0)) }
        + [Case([Dense](repeating: single(2, 1), count: 50))]
        + [7, 10, 20, 50].map { count in Case((0..<count).map { _ in shear(&draw) }) }
        + draw.cases(4) { draw in Case((0..<draw.count(in: 6...49)).map { _ in shear(&draw) }) }),
  ]
}

/// Inputs, then the neurons of each layer, of stacks in which not every layer is square; one is a single layer, which so
/// comes after longer stacks as well.
private let shapes = [
  [1, 2, 1], [2, 1, 2], [3, 2], [3, 2, 1], [2, 3, 2], [1, 2, 3, 1], [2, 3, 1, 2], [3, 2, 4, 3], [2, 4, 3, 2, 3],
  [2, 9, 1],
  [1, 2, 9], [9, 2, 1], [6, 7, 5, 8],
]

/// One number through a layer of one neuron.
private func single(_ weight: Double, _ bias: Double) -> Dense {
  Dense(weights: [[weight]], biases: [bias])
}

private func stack(_ draw: inout Draw, _ sizes: [Int]) -> Case {
  Case(layers(&draw, sizes))
}

/// Layers of `sizes`, the inputs first, of whole numbers that are not 0.
///
/// At most 5 layers of at most 4 neurons, or 3 of at most 9, weights up to 5 and biases up to 9: each layer makes
/// numbers at most 21 times as large, or 46, so all stay below 2²⁷ and every sum is exact.
private func layers(_ draw: inout Draw, _ sizes: [Int]) -> [Dense] {
  zip(sizes, sizes.dropFirst()).map { inputs, outputs in
    Dense(
      weights: (0..<outputs).map { _ in (0..<inputs).map { _ in draw.nonzero(in: -5...5) } },
      biases: (0..<outputs).map { _ in draw.nonzero() })
  }
}

/// A square layer that shifts one number by the other, of which fifty stay exact in any order.
///
/// Its weights stretch nothing by more than (1 + √5) / 2, so a product of fifty has entries below 2³⁵. Its
/// biases are at most 9, a vector shorter than 13, so what fifty of them add up to on their way out stays
/// below 50 · 13 · 2³⁵ < 2⁴⁵. Fifty doublings end at 2⁵⁰, and with a bias of 1 each at 2⁵⁰ − 1. Even weight
/// and bias together are whole numbers below 2⁵³.
private func shear(_ draw: inout Draw) -> Dense {
  let by = draw.whole(in: 0...1) * 2 - 1
  let weights =
    switch draw.count(in: 0...2) {
    case 0: [[1, by], [0, 1]]
    case 1: [[1, 0], [by, 1]]
    default: [[by, 1], [1, 0]]
    }
  return Dense(weights: weights, biases: [draw.nonzero(), draw.nonzero()])
}
