import Authoring

// Inputs are multiples of 1/8 below 2³¹, so a double holds their sums and halves with 18 bits to spare.
func checks(_ draw: inout Draw) -> [Check] {
  [
    Check(
      "the larger of two positive numbers", points: 2, everywhere: [Box(0..., 0...)],
      [Case([1.0, 2.0]), Case([2.0, 1.0]), Case([0.5, 3.0])]
        + pairs(3, &draw) { ($0.whole(in: 1...49), $0.whole(in: 50...99)) }
        + pairs(3, &draw) { ($0.offGrid(in: 5...9, halvings: 2), $0.offGrid(in: 1...4, halvings: 1)) }),
    Check(
      "the larger of two negative numbers", points: 3, everywhere: [Box(...0, ...0)],
      [Case([-1.0, -2.0]), Case([-2.0, -1.0]), Case([-0.5, -3.0])]
        + pairs(3, &draw) { ($0.whole(in: -49 ... -3), $0.whole(in: -99 ... -50)) }
        + pairs(3, &draw) { (-$0.offGrid(in: 5...9, halvings: 2), -$0.offGrid(in: 1...4, halvings: 1)) }),
    Check(
      "one positive number and one negative", points: 3, everywhere: [Box(0..., ...0), Box(...0, 0...)],
      [Case([1.0, -1.0]), Case([-1.0, 1.0]), Case([-3.0, 2.0]), Case([2.0, -3.0]), Case([1.0, -4.0])]
        + pairs(3, &draw) { ($0.whole(in: 1...49), $0.whole(in: -99 ... -50)) }
        + pairs(3, &draw) { ($0.whole(in: -49 ... -1), $0.whole(in: 50...99)) }),
    Check(
      "two equal numbers, and 0", points: 1,
      [Case([0.0, 0.0]), Case([3.0, 3.0]), Case([-2.0, -2.0]), Case([0.0, 2.0]), Case([-3.0, 0.0])]),
    Check(
      "large numbers are no exception", points: 1,
      everywhere: [
        Box(1024..., 1024...), Box(1024..., ...(-1024)), Box(...(-1024), 1024...), Box(...(-1024), ...(-1024)),
      ],
      [Case([0x1p10, -0x1p30]), Case([-0x1p30, -0x1p10]), Case([0x1p30, 0x1p10]), Case([-0x1p20, 0x1p10])]
        + pairs(3, &draw) { ($0.nonzero() * 0x1p20, $0.nonzero(in: -999...999) * 0x1p11) }),
    .picture(.map(-4...4, -4...4)),
  ]
}

/// `count` drawn pairs of numbers, each in both orders.
private func pairs(_ count: Int, _ draw: inout Draw, _ make: (inout Draw) -> (Double, Double)) -> [Case] {
  (0..<count).flatMap { _ in
    let (a, b) = make(&draw)
    return [Case([a, b]), Case([b, a])]
  }
}
