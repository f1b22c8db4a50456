final class Value: Hashable {
  let data: Double
  var gradient = 0.0
  // what this value was made from, and the slope for each
  var slopes: [Value: Double] = [:]

  init(_ data: Double) {
    self.data = data
  }

  static func == (left: Value, right: Value) -> Bool {
    left === right
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(self))
  }

  static func + (left: Value, right: Value) -> Value {
    let result = Value(left.data + right.data)
    result.slopes[left] = 1
    result.slopes[right] = 1
    return result
  }

  static func * (left: Value, right: Value) -> Value {
    let result = Value(left.data * right.data)
    result.slopes[left] = right.data
    result.slopes[right] = left.data
    return result
  }

  func relu() -> Value {
    let result = Value(max(0, data))
    result.slopes[self] = data > 0 ? 1 : 0
    return result
  }

  func backward() {
    var list: [Value] = []
    func collect(_ value: Value) {
      if list.contains(value) { return }
      for part in value.slopes.keys { collect(part) }
      list.append(value)
    }
    collect(self)
    gradient = 1
    for value in list.reversed() {
      for (part, slope) in value.slopes {
        part.gradient += slope * value.gradient
      }
    }
  }
}
