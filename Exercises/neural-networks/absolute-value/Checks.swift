import Authoring

func checks(_ draw: inout Draw) -> [Check] {
  [
    Check(
      "a positive number stays as it is", points: 3, everywhere: [Box(0...)],
      [Case([1.0]), Case([2.0]), Case([0.5])]
        + draw.cases(8) { Case([$0.whole(in: 3...99)]) }
        + draw.cases(8) { Case([$0.offGrid(in: 0...9, halvings: 2)]) }),
    Check(
      "a negative number loses its sign", points: 4, everywhere: [Box(...0)],
      [Case([-1.0]), Case([-2.0]), Case([-0.5])]
        + draw.cases(8) { Case([$0.whole(in: -99 ... -3)]) }
        + draw.cases(8) { Case([$0.offGrid(in: -9...0, halvings: 2)]) }),
    Check("0 stays 0", points: 1, everywhere: [Box(0.0)], [Case([0.0])]),
    Check(
      "large numbers are no exception", points: 2, everywhere: [Box(...(-1024)), Box(1024...)],
      [Case([0x1p10]), Case([-0x1p10]), Case([0x1p30]), Case([-0x1p30])]
        + draw.cases(8) { Case([$0.nonzero() * 0x1p20]) }),
    .picture(.curve(-4...4, of: nil)),
  ]
}
