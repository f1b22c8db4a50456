final class Value {
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

  func collect(_ list: inout [Value]) {
    if list.contains(where: { $0 === self }) { return }
    for part in parts { part.collect(&list) }
    list.append(self)
  }

  func backward() {
    var list: [Value] = []
    collect(&list)
    for value in list.reversed() {
      for i in 0..<value.parts.count {
        value.parts[i].gradient += value.slopes[i] * (value === self ? 1 : value.gradient)
      }
    }
  }
}
