import Authoring

// Only the corners are asked for, and networks that are right there differ everywhere else: so the answers are
// stated and nothing is drawn. The four cases are all there is, so they decide by themselves, with the same rounding
// that a learner sees.
func checks(_ draw: inout Draw) -> [Check] {
  [
    Check(
      "two equal inputs give 0", points: 5, everywhere: [Box(0.0, 0.0), Box(1.0, 1.0)],
      [Case([0.0, 0.0]).expecting([0.0]), Case([1.0, 1.0]).expecting([0.0])]),
    Check(
      "two different inputs give 1", points: 4, everywhere: [Box(0.0, 1.0), Box(1.0, 0.0)],
      [Case([0.0, 1.0]).expecting([1.0]), Case([1.0, 0.0]).expecting([1.0])]),
    Check("has at most 4 hidden neurons", points: 1, hiddenNeuronsAtMost: 4),
  ]
}
