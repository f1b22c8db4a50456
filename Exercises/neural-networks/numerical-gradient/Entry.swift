/// The learner's gradient of the function that `formula` writes down, such as `2*x*x - x*y + 3`.
///
/// x, y, z and w are the coordinates in order. Terms are joined by ` + ` and ` - `, factors by `*`; a factor is
/// a coordinate or a number. Everything stands inside, where no name of the learner's can be in its way.
func numericalGradient(of formula: String, at point: [Double], step: Double) -> [Double] {
  struct Term {
    var factor: Double
    var coordinates: [Int] = []
  }
  var terms: [Term] = []
  var sign = 1.0
  for word in formula.split(separator: " ") {
    switch word {
    case "+": sign = 1
    case "-": sign = -1
    default:
      var term = Term(factor: sign)
      for factor in word.split(separator: "*") {
        if let number = Double(factor) {
          term.factor *= number
        } else if let coordinate = ["x", "y", "z", "w"].firstIndex(of: factor) {
          term.coordinates.append(coordinate)
        } else {
          fatalError("\(factor) in the formula \(formula) is neither a number nor a coordinate")
        }
      }
      terms.append(term)
    }
  }
  let count = point.count
  return numericalGradient(
    { inputs in
      guard inputs.count == count else {
        fatalError("f takes as many numbers as the point has, \(count), but was given \(inputs.count)")
      }
      return terms.reduce(0) { sum, term in
        sum + term.coordinates.reduce(term.factor) { $0 * inputs[$1] }
      }
    }, at: point, step: step)
}
