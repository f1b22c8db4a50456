final class Value {
  var data: Double
  var gradient = 0.0
  var parts: [Value] = []
  var handOn: (Value) -> Void = { _ in }

  init(_ data: Double) {
    self.data = data
  }

  static func + (left: Value, right: Value) -> Value {
    let result = Value(left.data + right.data)
    result.parts = [left, right]
    result.handOn = { me in
      left.gradient += me.gradient
      right.gradient += me.gradient
    }
    return result
  }

  static func * (left: Value, right: Value) -> Value {
    let result = Value(left.data * right.data)
    result.parts = [left, right]
    result.handOn = { me in
      left.gradient += right.data * me.gradient
      right.gradient += left.data * me.gradient
    }
    return result
  }

  func relu() -> Value {
    let result = Value(max(0, data))
    result.parts = [self]
    result.handOn = { me in
      self.gradient += self.data > 0 ? max(0, me.gradient) : 0
    }
    return result
  }

  func backward() {
    var list: [Value] = []
    func collect(_ value: Value) {
      if list.contains(where: { $0 === value }) { return }
      for part in value.parts { collect(part) }
      list.append(value)
    }
    collect(self)
    gradient = 1
    for value in list.reversed() {
      value.handOn(value)
    }
  }
}
