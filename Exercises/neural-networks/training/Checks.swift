import Authoring

func checks(_ draw: inout Draw) -> [Check] {
  [
    Check(
      "one sample, one step: all four numbers move", points: 2,
      [
        Case(Model(w: 1, b: 0.5, v: 2, c: 0), [1.0], [1.0], 0.125, [[1]]),
        // The gate is open by a little; y is below 0.
        Case(Model(w: 1, b: -0.75, v: 2, c: 0), [1.0], [1.0], 0.125, [[1]]),
        Case(Model(w: 1, b: 0.5, v: -2, c: 0), [1.0], [1.0], 0.125, [[1]]),
      ]
        + draw.cases(8) { training(&$0, samples: 1, steps: 1, .open) }),
    Check(
      "where the gate is closed, only c moves", points: 1,
      [
        Case(Model(w: 1, b: 0.5, v: 2, c: 0), [-1.0], [1.0], 0.25, [[1]]),
        Case(Model(w: 1, b: -1.25, v: 2, c: 0), [1.0], [1.0], 0.25, [[1]]),
        // The loss is tiny.
        Case(Model(w: 1, b: 0.5, v: 2, c: 0), [-1.0], [0x1p-20], 0.25, [[3]]),
      ]
        + draw.cases(5) { training(&$0, samples: 1, steps: 1, .closed) }),
    Check(
      "several samples share one step", points: 2,
      [
        Case(Model(w: 1, b: 0.5, v: 2, c: 0), [1.0, -1.0], [1.0, 1.0], 0.125, [[1]]),
        // The same input with two targets; more samples, an input of 0 among them.
        Case(Model(w: 1, b: 0.5, v: 2, c: 0), [1.0, 1.0], [1.0, 2.0], 0.125, [[1]]),
        Case(
          Model(w: 1, b: 0.5, v: 1, c: 0), [-4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0],
          [0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 2.0, 3.0], 0.125, [[1]]),
        // The closed gates have errors too.
        Case(
          Model(w: 1, b: 0.5, v: 1, c: 0), [-4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0],
          [1.0, -2.0, 3.0, -1.0, 0.0, 1.0, 2.0, 3.0], 0.125, [[1]]),
      ]
        + draw.cases(10) { training(&$0, samples: 1 << $0.count(in: 1...2), steps: 1, .mixed) }),
    Check(
      "the second step begins where the first ended", points: 3,
      [
        // With v = 0 the first step cannot move w and b, and the second can.
        Case(Model(w: 0, b: 0.5, v: 0, c: 0), [1.0], [1.0], 0.125, [[2]]),
        Case(Model(w: 1, b: 0.5, v: 2, c: 0), [1.0, -1.0], [1.0, 1.0], 0.125, [[2]]),
        // Only c moves, and every number is exact for as long as it does: each step halves the error, or turns it round.
        Case(Model(w: 1, b: 0.5, v: 2, c: 0), [-1.0], [1.0], 0.25, [[12]]),
        Case(Model(w: 1, b: 0.5, v: 2, c: 0), [-1.0], [0x1p-100], 0.25, [[3]]),
        Case(Model(w: 1, b: 0.5, v: 2, c: 0), [-1.0], [1.0], 1.0, [[301]]),
      ]
        + draw.cases(4) { training(&$0, samples: 1, steps: 2, .open) }
        + draw.cases(10) { training(&$0, samples: 1 << $0.count(in: 1...2), steps: 2, .mixed) }),
    Check(
      "steps taken at once are single steps, one after another", points: 1, .twiceTheSame,
      [3, 3, 3, 4, 4, 4].map { steady(&draw, samples: 1 << draw.count(in: 1...2), steps: $0) }),
    Check(
      "each step leaves a record, and 0 steps leave none", points: 1,
      [
        Case(Model(w: 1, b: 0.5, v: 2, c: 0), [1.0], [1.0], 0.125, [[0]]),
        // There is nothing left to learn.
        Case(Model(w: 1, b: 0, v: 1, c: 0), [1.0], [1.0], 0.125, [[1]]),
        Case(Model(w: 1, b: 0, v: 1, c: 0), [1.0], [1.0], 0.125, [[3]]),
        Case(Model(w: 1, b: 0, v: 1, c: 0), [1.0, 2.0], [1.0, 2.0], 0.125, [[12]]),
      ]),
    .steps(
      "loss",
      Case(Model(w: 1, b: 0.5, v: 2, c: 0), [-2.0, -1.0, 1.0, 2.0], [0.0, 0.0, 1.0, 2.0], 0.015625, [[24]])),
  ]
}

/// Which samples find the gate open at the start.
private enum Gates { case open, closed, mixed }

/// A start and samples for one or two steps, with no error of 0 at the start and no z of 0 on the way.
///
/// w, v, c, x and t are whole and b is an odd multiple of ½. Exact in any order: at the start an error is
/// at most 22, with one binary place. One step at a rate of ¼ with 4 samples leaves |w| ≤ 68, |b| ≤ 24,
/// |v| ≤ 85 and |c| ≤ 13, with 4 or 5 places. So the next errors are below 2¹⁵ with 9 places, and their
/// squares, the longest numbers, add up to 49 bits. At ⅛ there are more places, but the numbers are
/// smaller by as much.
private func training(_ draw: inout Draw, samples: Int, steps: Int, _ gates: Gates) -> Case {
  while true {
    let start = Model(
      w: draw.nonzero(in: -2...2), b: draw.offGrid(in: -2...2), v: draw.nonzero(in: -2...2),
      c: draw.whole(in: -2...2))
    let inputs = (0..<samples).map { _ in draw.nonzero(in: -3...3) }
    let targets = draw.vector(samples, in: -5...5)
    let rate = draw.count(in: 0...1) == 0 ? 0.25 : 0.125
    guard let run = Run(start, inputs, targets, rate, steps), !run.errors[0].contains(0) else { continue }
    let open = run.preactivations[0].map { $0 > 0 }
    let fits =
      switch gates {
      case .open: !open.contains(false)
      case .closed: !open.contains(true)
      case .mixed: open.contains(true) && open.contains(false)
      }
    if fits { return Case(start, inputs, targets, rate, [[steps]]) }
  }
}

/// A start, 2 or 4 samples and so many `steps`, taken all at once and one after another.
///
/// With whole numbers and a rate of N/2, the 2/N of the slopes is gone and the model stays whole at every
/// step. Runs in which a number reaches 2¹⁶ are left out, so products of two numbers and an input, added
/// up, and with the quarters that a mean of 4 may have on the way, take at most 40 bits. In the last step
/// there is still an error, and some gate is still open. With inputs of ±1 a training that goes astray stays
/// finite too, so that two ways of writing the same mistake come out alike.
private func steady(_ draw: inout Draw, samples: Int, steps: Int) -> Case {
  while true {
    let start = Model(
      w: draw.nonzero(in: -2...2), b: draw.whole(in: -3...3), v: draw.nonzero(in: -2...2),
      c: draw.whole(in: -3...3))
    let inputs = (0..<samples).map { _ in draw.nonzero(in: -1...1) }
    let targets = draw.vector(samples, in: -5...5)
    let rate = Double(samples) / 2
    guard let run = Run(start, inputs, targets, rate, steps), run.largest < 0x1p16 else { continue }
    let isOpen = run.preactivations[steps - 1].contains { $0 > 0 }
    if isOpen, run.errors[steps - 1].contains(where: { $0 != 0 }) {
      return Case(start, inputs, targets, rate, [[steps], [Int](repeating: 1, count: steps)])
    }
  }
}

/// What a training meets on its way, as `[steps][samples]`; nil where some z is exactly 0.
private struct Run {
  var preactivations: [[Double]] = []
  var errors: [[Double]] = []
  /// The size of the largest number.
  var largest = 0.0

  init?(_ start: Model, _ inputs: [Double], _ targets: [Double], _ rate: Double, _ steps: Int) {
    var model = start
    for _ in 0..<steps {
      let zs = inputs.map { model.w * $0 + model.b }
      if zs.contains(0) { return nil }
      let errors = zip(zs, targets).map { z, t in model.v * max(0, z) + model.c - t }
      preactivations.append(zs)
      self.errors.append(errors)
      let before = model
      for (n, error) in errors.enumerated() {
        let move = rate * 2 * error / Double(inputs.count)
        model.c -= move
        guard zs[n] > 0 else { continue }
        model.v -= move * zs[n]
        model.b -= move * before.v
        model.w -= move * before.v * inputs[n]
      }
      let numbers = zs + errors + [model.w, model.b, model.v, model.c]
      largest = numbers.map(abs).reduce(largest, max)
    }
  }
}
