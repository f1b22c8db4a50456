import Authoring

func checks(_ draw: inout Draw) -> [Check] {
  [
    Check(
      "a negative number becomes 0", points: 3,
      [Case(-1.0), Case(-2.0), Case(-8.0), Case(-0.5)]
        + draw.cases(12) { Case($0.fraction(in: -99 ... -1, halvings: 3)) }),
    Check("0 stays 0", points: 1, [Case(0.0), Case(-0.0)]),
    Check(
      "a positive whole number stays as it is", points: 2,
      // 2²⁴ + 1 is the first whole number that a Float cannot hold.
      [Case(1.0), Case(2.0), Case(16777217.0)] + draw.cases(12) { Case($0.whole(in: 1...999)) }),
    Check(
      "a positive fraction stays as it is", points: 2,
      [Case(0.5), Case(0.25)] + draw.cases(12) { Case($0.offGrid(in: 0...9, halvings: 3)) }),
    Check(
      "very large, very small and infinite numbers are no exception", points: 2,
      // The two before infinity are the ends of the range: there, 2 z is too large for a Double and z / 2 too small.
      [0x1p60, 0x1p1000, 0x1p-60, 0x1p-1000, .greatestFiniteMagnitude, .leastNonzeroMagnitude, .infinity]
        .flatMap { [Case($0), Case(-$0)] }),
    .picture(.curve(-4...4, of: nil)),
  ]
}
