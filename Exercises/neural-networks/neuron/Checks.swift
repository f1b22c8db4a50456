import Authoring

func checks(_ draw: inout Draw) -> [Check] {
  [
    Check(
      "one input is multiplied by its weight", points: 2,
      [
        Case([2.0], 0.0, [3.0]), Case([0.5], 0.0, [3.0]), Case([-2.0], 0.0, [-4.0]),
        // What one or two decimals cannot hold, and the first whole number that a Float cannot hold.
        Case([0.0625], 0.0, [0.0625]), Case([1.0], 0.0, [16777217.0]),
      ] + draw.cases(8) { Case([$0.whole(in: 1...9)], 0.0, [$0.offGrid(in: 0...9)]) }),
    Check(
      "the bias is added", points: 2,
      [
        Case([1.0], 2.0, [0.0]), Case([2.0], 1.0, [3.0]), Case([2.0], -1.0, [3.0]),
        // The products are above 0, and below the bias.
        Case([1.0], 3.0, [2.0]),
      ] + draw.cases(8) { Case([$0.whole(in: 1...9)], $0.offGrid(in: 0...4), [$0.whole(in: 1...9)]) }),
    Check(
      "each of several inputs has its own weight", points: 2,
      [
        Case([2.0, -1.0], 0.5, [3.0, 4.0]), Case([1.0, -2.0, 3.0], -0.5, [4.0, 1.0, 2.0]),
        Case([0.0, 1.0], 0.5, [5.0, 3.0]), Case([1.0, 2.0], 0.5, [0.0, 3.0]),
        // Numbers that occur twice: among the weights, the inputs and the products.
        Case([2.0, 2.0], 0.5, [3.0, 4.0]), Case([2.0, 3.0], 0.5, [4.0, 4.0]), Case([8.0, 1.0], 0.5, [1.0, 8.0]),
        Case((1...20).map { Double($0) }, 0.5, (1...20).map { $0.isMultiple(of: 2) ? 2.0 : 1.0 }),
      ] + draw.cases(12) { several(&$0, above: true) }),
    Check(
      "a sum below 0 becomes 0", points: 2,
      [
        Case([2.0], -0.5, [-3.0]), Case([8.0, -3.0], 1.5, [1.0, 4.0]),
        Case([-3.0, 8.0], 1.5, [4.0, 1.0]),
      ] + draw.cases(12) { several(&$0, above: false) }),
    Check(
      "the bias is part of what ReLU sees", points: 2,
      [
        Case([1.0], -2.5, [2.0]), Case([1.0], 2.5, [-2.0]),
        Case([1.0], -2.0, [0.0]), Case([1.0], -3.0, [3.0]),
        // The products are below 0, and above the bias.
        Case([1.0], -3.0, [-2.0]),
      ] + draw.cases(6) { tipped(&$0, above: true) } + draw.cases(6) { tipped(&$0, above: false) }),
  ]
}

/// A neuron whose sum lies `above` 0 or below, whether or not its small bias is counted.
private func several(_ draw: inout Draw, above: Bool) -> Case {
  let (weights, inputs, products) = weighted(&draw)
  let sign = (products > 0) == above ? 1.0 : -1.0
  return Case(weights.map { sign * $0 }, draw.offGrid(), inputs)
}

/// A neuron whose products sum to one side of 0, and whose bias takes it to the other: `above` or below.
private func tipped(_ draw: inout Draw, above: Bool) -> Case {
  let (weights, inputs, products) = weighted(&draw)
  let sign = (products > 0) == above ? -1.0 : 1.0
  let sum = (above ? 1 : -1) * draw.offGrid(in: 0...4)
  return Case(weights.map { sign * $0 }, sum - sign * products, inputs)
}

/// Weights, inputs, and the sum of their products, of which even the mean outweighs a small bias.
private func weighted(_ draw: inout Draw) -> ([Double], [Double], products: Double) {
  while true {
    let weights = (0..<draw.count(in: 2...4)).map { _ in draw.nonzero() }
    let inputs = draw.vector(weights.count)
    let products = zip(weights, inputs).reduce(0) { $0 + $1.0 * $1.1 }
    if abs(products) > 4 * Double(weights.count) { return (weights, inputs, products) }
  }
}
