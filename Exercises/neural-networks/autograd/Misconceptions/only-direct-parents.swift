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

  func backward() {
    gradient = 1
    for i in 0..<parts.count {
      parts[i].gradient += slopes[i]
    }
  }
}
