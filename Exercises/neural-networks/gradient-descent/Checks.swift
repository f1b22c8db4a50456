import Authoring

func checks(_ draw: inout Draw) -> [Check] {
  [
    Check(
      "one number takes one step", points: 2,
      [
        Case([[1.0]], [0.0], [4.0], 0.5, 1), Case([[2.0]], [2.0], [-1.0], 0.25, 1),
        // From 0; over a long way; where the slope is tiny.
        Case([[1.0]], [2.0], [0.0], 0.5, 1), Case([[1.0]], [0.0], [1024.0], 0.5, 1),
        Case([[1.0]], [0.0], [0x1p-40], 0.5, 1),
      ]
        + draw.cases(8) { descent(&$0, numbers: 1, steps: 1) }),
    Check(
      "every number takes a step by its own slope", points: 2,
      [
        Case([[2.0, 1.0], [1.0, 3.0]], [1.0, 0.0], [2.0, -1.0], 0.5, 1),
        // From two equal numbers: one is level, and the other not; the slopes are 1 and -1.
        Case([[2.0, 1.0], [1.0, 3.0]], [3.0, 1.0], [1.0, 1.0], 0.5, 1),
        Case([[2.0, 1.0], [1.0, 3.0]], [2.0, 5.0], [1.0, 1.0], 0.5, 1),
        Case(row(of: 4), [0.0, 0.0, 0.0, 1.0], [0.0, 0.0, 0.0, 0.0], 0.5, 1),
        Case(row(of: 6), [1.0, 0.0, 2.0, -1.0, 0.0, 3.0], [1.0, 2.0, 3.0, 4.0, 5.0, 6.0], 0.5, 1),
        Case(row(of: 12), [Double](repeating: 1, count: 12), (1...12).map { Double($0) }, 0.5, 1),
      ]
        + draw.cases(10) { descent(&$0, numbers: $0.count(in: 2...3), steps: 1) }),
    Check(
      "after each step the slopes are asked for anew", points: 3,
      [
        Case([[1.0]], [0.0], [4.0], 0.5, 2),
        Case([[2.0, 1.0], [1.0, 3.0]], [1.0, 0.0], [2.0, -1.0], 0.5, 3),
        // Steps that are shorter than anyone would look at; numbers that have been there before.
        Case([[1.0]], [0.0], [0x1p-40], 0.5, 3), Case([[1.0]], [0.0], [0x1p-200], 0.5, 3),
        Case([[2.0]], [0.0], [1.0], 1.0, 2),
        Case([[2.0, 1.0], [1.0, 3.0]], [2.0, 5.0], [1.0, 1.0], 0.5, 2),
        Case([[1.0]], [0.0], [3.0], 2.0, 12), Case([[1.0]], [0.0], [3.0], 2.0, 999),
      ]
        + draw.cases(12) { descent(&$0, numbers: $0.count(in: 1...3), steps: $0.count(in: 2...5)) }),
    Check(
      "0 steps end where they start", points: 1,
      [Case([[1.0]], [0.0], [4.0], 0.5, 0)] + draw.cases(4) { descent(&$0, numbers: 2, steps: 0) }),
    Check(
      "at the bottom nothing moves", points: 1,
      [
        Case([[1.0]], [2.0], [2.0], 0.5, 1), Case([[2.0]], [6.0], [3.0], 0.25, 3),
        Case([[2.0, 1.0], [1.0, 3.0]], [3.0, 4.0], [1.0, 1.0], 0.5, 2),
      ]),
    Check(
      "a learning rate that is too large jumps over the bottom", points: 1,
      [
        Case([[2.0]], [0.0], [1.0], 1.0, 1), Case([[3.0]], [0.0], [1.0], 1.0, 2),
        Case([[2.0]], [2.0], [3.0], 2.0, 3),
        // Three times as far with each step: up to 3³⁰, which a Double holds.
        Case([[2.0]], [0.0], [1.0], 2.0, 30),
      ] + draw.cases(4) { descent(&$0, numbers: 2, rate: 2, steps: 2) }),
  ]
}

/// A bowl of `count` numbers, each bound to its neighbours: 2 on the diagonal and 1 beside it.
private func row(of count: Int) -> [[Double]] {
  (0..<count).map { i in (0..<count).map { j in i == j ? 2 : abs(i - j) == 1 ? 1 : 0 } }
}

/// A bowl of so many numbers, and a start where each of them has a slope.
///
/// A is symmetric, as it is for every loss; it is whole with 2 to 5 on the diagonal and ±1 beside it, and
/// b and the start are whole too. Exact in any order: at a rate of ½, ¼ or ⅛ each step gives x at most
/// three binary places more, 15 in 5 steps. A row of A sums to at most 7, so a step makes x at most 4.5
/// times as large and adds 4.5: below 2¹⁵, 30 bits in all. At a rate of 2 there are two steps of whole
/// numbers.
private func descent(_ draw: inout Draw, numbers: Int, rate: Double? = nil, steps: Int) -> Case {
  while true {
    var a = draw.matrix(numbers, numbers, in: 2...5)
    for i in 0..<numbers {
      for j in 0..<i {
        a[i][j] = draw.whole(in: 0...1) * 2 - 1
        a[j][i] = a[i][j]
      }
    }
    let b = draw.vector(numbers)
    let start = (0..<numbers).map { _ in draw.nonzero() }
    let rate = rate ?? [0.5, 0.25, 0.125][draw.count(in: 0...2)]
    let slopes = zip(a, b).map { row, b in zip(row, start).reduce(-b) { $0 + $1.0 * $1.1 } }
    if !slopes.contains(0), Set(slopes).count == numbers { return Case(a, b, start, rate, steps) }
  }
}
