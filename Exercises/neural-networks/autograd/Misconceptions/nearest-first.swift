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
    var queue: [Value] = [self]
    var next = 0
    while next < queue.count {
      let value = queue[next]
      next += 1
      for i in 0..<value.parts.count {
        let part = value.parts[i]
        part.gradient += value.slopes[i] * value.gradient
        if !queue.contains(where: { $0 === part }) { queue.append(part) }
      }
    }
  }
}
