import Authoring

// All drawn numbers are multiples of ¼ and below 1,100, so every sum and product is exact, and so it is for the fixed
// ones. Some of these hold a 0, or bring z close to 0: the slopes there are as good as any.
func checks(_ draw: inout Draw) -> [Check] {
  [
    Check(
      "one input, output above the target", points: 2,
      [
        Case([2.0], 0.5, [3.0], 5.0), Case([-3.0], -0.5, [-1.0], 1.0), Case([2.0], 1.0, [0.0], 0.0),
        Case([0.0], 1.0, [2.0], 0.5), Case([1.0], 0.0, [2.0], 1.0), Case([1.0], -0.75, [1.0], 0.0),
        // z is far above 0, or so little that nearby values of L tell another slope.
        Case([100.0], 0.5, [3.0], 0.0), Case([1.0], -1 + 0x1p-24, [1.0], -1.0),
      ]
        + draw.cases(10) { neuron(&$0, inputs: 1, error: $0.offGrid(in: 1...6)) }),
    Check(
      "one input, output below the target", points: 2,
      [
        Case([2.0], 0.5, [1.0], 6.0), Case([-3.0], 1.5, [-2.0], 9.0), Case([2.0], 1.0, [0.0], 3.0),
        Case([0.0], 1.0, [2.0], 3.0), Case([1.0], 0.0, [2.0], 3.0), Case([1.0], -0.75, [1.0], 1.0),
      ]
        + draw.cases(10) { neuron(&$0, inputs: 1, error: $0.offGrid(in: -6 ... -1)) }),
    Check(
      "every weight and every input has a slope of its own", points: 3,
      [
        Case([2.0, -1.0], 0.5, [3.0, 1.0], 4.0), Case([3.0, -2.0], -0.5, [1.0, -2.0], 9.0),
        Case([2.0, 0.0], 0.5, [0.0, 3.0], 0.0), Case([1.0, 2.0], 0.5, [1.0, 1.0], 1.0),
        Case([1.0, 1.0], 0.5, [1.0, 2.0], 1.0),
      ]
        + draw.cases(14) { draw in
          let error = draw.whole(in: 0...1) * 8 + draw.offGrid(in: -6 ... -1)
          return neuron(&draw, inputs: draw.count(in: 2...4), error: error)
        } + [7, 12, 40].map { neuron(&draw, inputs: $0, error: 2.5) }),
    Check(
      "where z is negative, every slope is 0", points: 2,
      [
        Case([1.0], 0.5, [-2.0], 3.0), Case([2.0], -0.5, [-1.0], -3.0), Case([1.0], -1.25, [1.0], 1.0),
        Case([2.0], -1.0, [0.0], 1.0), Case([0.0, 1.0], 0.0, [2.0, -1.0], -1.0),
        // z is below 0 by so little that nearby values of L tell another slope.
        Case([1.0], -1 - 0x1p-24, [1.0], 1.0),
      ]
        + draw.cases(10) {
          neuron(&$0, inputs: $0.count(in: 1...3), open: false, error: $0.offGrid(in: -6...6))
        } + [4, 7, 12].map { neuron(&draw, inputs: $0, open: false, error: 2.5) }),
    Check(
      "an output on its target: every slope is 0", points: 1,
      [Case([1.0], 0.5, [2.0], 2.5)]
        + draw.cases(5) { neuron(&$0, inputs: $0.count(in: 1...3), error: 0) }),
  ]
}

/// A neuron whose output misses its target by `error`; z is above 0 where it is `open`, else below.
///
/// Weights and inputs are whole numbers other than 0 and the bias is an odd multiple of ½, so z is never 0.
private func neuron(
  _ draw: inout Draw, inputs count: Int, open: Bool = true, error: Double
) -> Case {
  while true {
    let weights = (0..<count).map { _ in draw.nonzero(in: -5...5) }
    let inputs = (0..<count).map { _ in draw.nonzero(in: -5...5) }
    let bias = draw.offGrid()
    let preactivation = zip(weights, inputs).map(*).reduce(bias, +)
    let target = max(0, preactivation) - error
    if (preactivation > 0) == open, target != 0 { return Case(weights, bias, inputs, target) }
  }
}
