final class Value: Hashable {
  let data: Double
  var gradient = 0.0
  var parts: [Value] = []
  var slopes: [Double] = []

  init(_ data: Double) {
    self.data = data
  }

  static func + (left: Value, right: Value) -> Value {
    let result = Value(left.data + right.data)
    result.parts = [left, right]
    result.slopes = [1, 1]
    return result
  }

  static func * (left: Value, right: Value) -> Value {
    let result = Value(left.data * right.data)
    result.parts = [left, right]
    result.slopes = [right.data, left.data]
    return result
  }

  func relu() -> Value {
    let result = Value(max(0, data))
    result.parts = [self]
    result.slopes = [data > 0 ? 1 : 0]
    return result
  }

  static func == (left: Value, right: Value) -> Bool {
    left.data == right.data
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(data)
  }

  func collect(_ list: inout [Value], _ seen: inout Set<Value>) {
    if !seen.insert(self).inserted { return }
    for part in parts { part.collect(&list, &seen) }
    list.append(self)
  }

  func backward() {
    var list: [Value] = []
    var seen: Set<Value> = []
    collect(&list, &seen)
    gradient = 1
    for value in list.reversed() {
      for i in 0..<value.parts.count {
        value.parts[i].gradient += value.slopes[i] * value.gradient
      }
    }
  }
}
