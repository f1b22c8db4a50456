/// Runs `lines`, and then back from the last one's value: its data, and the gradients of all leaves.
///
/// A line makes a leaf, `a = 3.0`, or a value from those of earlier lines: `c = a + b`, `c = a * b`,
/// `b = a.relu()`.
func differentiate(_ lines: [String]) -> Outcome {
  var values: [String: Value] = [:]
  var leaves: [Value] = []
  var root = Value(0)
  for line in lines {
    let words = line.split(separator: " ")
    let first = String(words[2])
    if words.count == 5, let left = values[first], let right = values[String(words[4])] {
      root = words[3] == "+" ? left + right : left * right
    } else if first.hasSuffix(".relu()"), let value = values[String(first.dropLast(7))] {
      root = value.relu()
    } else if let data = Double(first) {
      root = Value(data)
      leaves.append(root)
    } else {
      fatalError("a line uses a name that no line before it makes")
    }
    values[String(words[0])] = root
  }
  // From here on only the values themselves keep what lies between the leaves and the root.
  values.removeAll()
  root.backward()
  return Outcome(data: root.data, gradients: leaves.map { $0.gradient })
}
