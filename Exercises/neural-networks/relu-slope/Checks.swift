import Authoring

/// No z lies between 15 and 2¹⁰⁰, so that a slope that is estimated goes wrong alike with any step from 10⁻⁶ to 10⁻¹:
/// naming allows for rounding up to 2⁻³⁰, and each such step stays below that up to 15 and is lost from 2¹⁰⁰ on.
func checks(_ draw: inout Draw) -> [Check] {
  [
    Check(
      "where z is negative, the slope is 0", points: 3,
      [Case(-1.0), Case(-2.0), Case(-0.5)]
        + draw.cases(8) { Case($0.whole(in: -15 ... -3)) }
        + draw.cases(8) { Case($0.offGrid(in: -9...0, halvings: 2)) }),
    Check(
      "where z is positive, the slope is 1", points: 3,
      [Case(1.0), Case(2.0), Case(0.5)]
        + draw.cases(8) { Case($0.whole(in: 3...15)) }
        + draw.cases(8) { Case($0.offGrid(in: 0...9, halvings: 2)) }),
    Check("at 0 the slope is 0, by agreement", points: 2, [Case(0.0), Case(-0.0)]),
    Check(
      "far away from 0 and close to it, only the side counts", points: 2,
      [0x1p100, 0x1p1000, 0x1p-100, 0x1p-1000, .greatestFiniteMagnitude, .leastNonzeroMagnitude]
        .flatMap { [Case($0), Case(-$0)] }),
    .picture(.curve(-4...4, of: nil)),
  ]
}
