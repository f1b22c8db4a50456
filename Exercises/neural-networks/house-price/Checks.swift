import Authoring

// Sizes are multiples of 1/8 up to 2³⁰ and prices at most four times that, so a double has 17 bits to spare.
func checks(_ draw: inout Draw) -> [Check] {
  [
    Check("at size 0, the base price", points: 1, everywhere: [Box(0.0)], [Case([0.0])]),
    Check(
      "the price of a house of up to 50 m²", points: 3, everywhere: [Box(0...50)],
      [Case([1.0]), Case([2.0]), Case([10.0]), Case([20.0]), Case([30.0]), Case([49.0])]
        + draw.cases(8) { Case([$0.whole(in: 1...49)]) }
        + draw.cases(8) { Case([$0.offGrid(in: 0...49, halvings: 2)]) }),
    Check("at 50 m², where the two pieces meet", points: 1, everywhere: [Box(50.0)], [Case([50.0])]),
    Check(
      "the price of a house of more than 50 m²", points: 4, everywhere: [Box(50...)],
      [Case([51.0]), Case([52.0]), Case([60.0]), Case([80.0]), Case([100.0])]
        + draw.cases(8) { Case([$0.whole(in: 51...199)]) }
        + draw.cases(8) { Case([$0.offGrid(in: 50...149, halvings: 2)]) }),
    Check(
      "the price goes on like this, however large the house is", points: 1, everywhere: [Box(1024...)],
      [Case([0x1p10]), Case([0x1p20]), Case([0x1p30])]
        + draw.cases(4) { Case([$0.whole(in: 1...9) * 0x1p20]) }),
    .picture(.curve(0...128, of: nil)),
  ]
}
