import Authoring

// x is a multiple of 1/1024, so x² takes 20 bits and is exact. On the grid of 1/256 are the ends and the middles
// of chords over halves, quarters, eighths; those of any other chords lie within 1/512 of it.
func checks(_ draw: inout Draw) -> [Check] {
  [
    Check(
      "at 0, 1/4, 1/2, 3/4 and 1", points: 3, within: 1.0 / 64, of: square, on: [0.0, 0.25, 0.5, 0.75, 1.0],
      trying: [0, 0.25, 0.5, 0.75, 1]),
    Check(
      "everywhere between these", points: 6, within: 1.0 / 64, of: square, on: [0.0...1.0],
      trying: (0...256).filter { $0 % 64 != 0 }.map { Double($0) / 256 }
        + (0..<64).map { _ in draw.fraction(in: 0...1, halvings: 10) }),
    Check("has at most 5 hidden neurons", points: 1, hiddenNeuronsAtMost: 5),
    .picture(.curve(0...1, of: square)),
  ]
}

/// x², by its coefficients.
private let square = [0.0, 0, 1]
