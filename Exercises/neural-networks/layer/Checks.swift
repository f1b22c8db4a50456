import Authoring

func checks(_ draw: inout Draw) -> [Check] {
  [
    Check(
      "a layer of one neuron", points: 2,
      [
        Case([[2.0]], [0.5], [3.0]), Case([[2.0, -1.0]], [0.5], [3.0, 4.0]), Case([[1.0]], [2.0], [0.0]),
        // What one or two decimals cannot hold, and the first whole number that a Float cannot hold.
        Case([[0.25]], [0.0625], [0.5]), Case([[1.0]], [0.0], [16777217.0]), Case([[1.0]], [0.0], [0x1p40]),
        // Equal weights, equal inputs, and more inputs than anyone counts to by hand.
        Case([[2.0, 2.0]], [0.5], [3.0, 4.0]), Case([[1.0, 2.0]], [0.5], [3.0, 3.0]),
        Case([(1...12).map { Double($0) }], [0.5], (1...12).map { $0.isMultiple(of: 2) ? 2.0 : 1.0 }),
        Case([(1...40).map { Double($0) }], [0.5], (1...40).map { $0.isMultiple(of: 3) ? 2.0 : 1.0 }),
      ] + draw.cases(6) { drawn(&$0, outputs: 1, inputs: $0.count(in: 1...3), .above) }),
    Check(
      "every neuron has weights and a bias of its own", points: 2,
      [
        Case([[2.0], [1.0]], [0.5, 1.5], [3.0]),
        // Equal rows, equal biases, equal outputs, a row of 0, and many neurons.
        Case([[1.0], [1.0]], [0.5, 2.5], [3.0]), Case([[1.0], [2.0]], [0.5, 0.5], [3.0]),
        Case([[1.0], [2.0]], [2.5, 0.5], [2.0]), Case([[0.0], [1.0]], [2.0, 3.0], [4.0]),
        Case((1...12).map { [Double($0)] }, (1...12).map { Double($0) / 4 }, [2.0]),
        Case([[1.0, 2.0], [4.0, 1.0], [2.0, 5.0]], [0.5, 2.5, -1.5], [3.0, 1.0]),
      ] + shapes.map { outputs, inputs in drawn(&draw, outputs: outputs, inputs: inputs, .above) }),
    Check(
      "as many neurons as inputs", points: 2,
      [
        Case([[1.0, 2.0], [0.0, 1.0]], [0.5, 1.5], [3.0, 4.0]),
        Case([[1.0, 0.0], [5.0, 1.0]], [0.5, -1.5], [2.0, 3.0]),
      ] + draw.cases(5) { drawn(&$0, outputs: 2, inputs: 2, .above) }
        + draw.cases(3) { drawn(&$0, outputs: 3, inputs: 3, .above) }),
    Check(
      "a sum below 0 becomes 0, for each neuron by itself", points: 2,
      [
        // All of them below: a single neuron, by little as well, and two.
        Case([[-2.0]], [0.5], [3.0]), Case([[1.0]], [-0.5], [0.25]), Case([[-2.0], [-1.0]], [0.5, 1.5], [3.0]),
        Case([[2.0], [-2.0]], [0.5, 1.5], [3.0]), Case([[-1.0, 2.0], [3.0, 1.0]], [0.5, -0.5], [4.0, 1.0]),
        Case([[2.0, -1.0], [1.0, 3.0], [1.0, -2.0]], [0.5, -2.5, 1.5], [3.0, 4.0]),
      ] + draw.cases(8) { drawn(&$0, outputs: $0.count(in: 2...4), inputs: $0.count(in: 1...4), .mixed) }
        + draw.cases(4) { drawn(&$0, outputs: $0.count(in: 1...3), inputs: $0.count(in: 1...4), .below) }),
    Check(
      "each bias is part of what ReLU sees", points: 2,
      [
        Case([[1.0], [-1.0]], [-2.5, 2.5], [2.0]), Case([[0.0], [1.0]], [-3.0, 0.5], [2.0]), Case([[2.0, 1.0], [1.0, -4.0]], [-9.5, 7.5], [3.0, 2.0]),
        // A bias that takes the sum to exactly 0.
        Case([[1.0]], [-1.0], [1.0]), Case([[1.0], [1.0]], [-2.0, -1.0], [2.0]),
      ] + draw.cases(6) { drawn(&$0, outputs: $0.count(in: 2...3), inputs: $0.count(in: 2...3), .tipped) }),
  ]
}

/// Outputs and inputs of layers that are not square.
private let shapes = [(2, 1), (3, 1), (3, 2), (2, 3), (4, 2), (2, 4), (3, 4), (4, 3)]

/// On which side of 0 the sums of a layer lie.
private enum Sums {
  /// All above.
  case above
  /// All below.
  case below
  /// At least one above and one below.
  case mixed
  /// Each on the other side than without its bias, and at least one on each.
  case tipped
}

/// A layer of whole weights, whole inputs, and biases that are odd multiples of ½, so that no drawn sum is 0.
///
/// With `.above` ReLU hides nothing, so that rows, columns and biases can be told apart. All numbers are
/// small and on a grid of ½, so every sum is exact; so are those of the cases that stand above.
private func drawn(_ draw: inout Draw, outputs: Int, inputs: Int, _ sums: Sums) -> Case {
  while true {
    let weights = (0..<outputs).map { _ in (0..<inputs).map { _ in draw.nonzero(in: -5...5) } }
    let values = (0..<inputs).map { _ in draw.nonzero() }
    let products = weights.map { row in zip(row, values).map(*).reduce(0, +) }
    let biases = products.map { product in
      guard case .tipped = sums else { return draw.offGrid() }
      return (product > 0 ? -1 : 1) * draw.offGrid(in: 0...4) - product
    }
    let open = zip(products, biases).map { $0 + $1 > 0 }
    let fits =
      switch sums {
      case .above: !open.contains(false)
      case .below: !open.contains(true)
      case .mixed, .tipped: open.contains(true) && open.contains(false)
      }
    if fits, products.allSatisfy({ $0 != 0 }) { return Case(weights, biases, values) }
  }
}
