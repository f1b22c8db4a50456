/// Runs `lines`, and then back from the last one's value: its data, and the gradients of all leaves.
///
/// A line makes a leaf, `a = 3.0`, or a value from those of earlier lines: `c = a + b`, `c = a * b`,
/// `b = a.relu()`.
func differentiate(_ lines: [String]) -> Outcome {
  var values: [Substring: Value] = [:]
  var leaves: [Value] = []

  func value(_ words: ArraySlice<Substring>) -> Value {
    let names = words.map { $0.prefix { $0 != "." } }
    if words.count == 1, let data = words.first.flatMap({ Double($0) }) {
      leaves.append(Value(data))
      return leaves[leaves.count - 1]
    }
    guard let first = names.first.flatMap({ values[$0] }), let last = names.last.flatMap({ values[$0] })
    else {
      fatalError("a line uses a name that no line before it makes")
    }
    if words.count == 1 { return first.relu() }
    return words.contains("+") ? first + last : first * last
  }

  var root = Value(0)
  for line in lines {
    let words = line.split(separator: " ")
    root = value(words.dropFirst(2))
    values[words[0]] = root
  }
  // From here on only the values themselves keep what lies between the leaves and the root.
  values.removeAll()
  root.backward()
  return Outcome(data: root.data, gradients: leaves.map(\.gradient))
}
