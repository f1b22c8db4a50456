import Authoring

func checks(_ draw: inout Draw) -> [Check] {
  [
    Check(
      "one layer", points: 3,
      [Case([1, 1]), Case([1, 4]), Case([4, 1]), Case([3, 2]), Case([2, 5])]
        + draw.cases(8) { Case(sizes(&$0, layers: 1)) }),
    Check(
      "a hidden layer and an output layer", points: 3,
      // Layers of one neuron, layers fed by one number, and two layers of the same shape.
      [
        Case([1, 1, 1]), Case([1, 2, 3]), Case([2, 3, 1]), Case([3, 1, 2]), Case([2, 2, 2]), Case([3, 5, 2]),
        Case([2, 3, 4]),
      ]
        + draw.cases(8) { Case(sizes(&$0, layers: 2)) }),
    Check(
      "any number of layers", points: 2,
      [
        Case([2, 3, 4, 5]), Case([2, 3, 2, 3]), Case(Array(1...10)), Case([Int](repeating: 1, count: 5)),
        Case([Int](repeating: 2, count: 21)),
      ]
        + draw.cases(4) { Case(sizes(&$0, layers: 3)) }
        + draw.cases(4) { Case(sizes(&$0, layers: $0.count(in: 4...7))) }),
    Check(
      "networks as large as real ones", points: 2,
      // The fourth has 4097² parameters, which no Float holds; the last has a size that takes more than 16 bits. All
      // are small enough for answers that count one by one, or make such a network first.
      [Case([784, 10]), Case([784, 128, 10]), Case([784, 300, 100, 10]), Case([4096, 4097]), Case([70_000, 1])]
        + draw.cases(4) { draw in
          Case((0..<draw.count(in: 3...5)).map { _ in draw.count(in: 50...2000) })
        }),
  ]
}

/// The sizes of a network of `layers` layers, the number of inputs first: between 2 and 9 each.
private func sizes(_ draw: inout Draw, layers: Int) -> [Int] {
  (0...layers).map { _ in draw.count(in: 2...9) }
}
