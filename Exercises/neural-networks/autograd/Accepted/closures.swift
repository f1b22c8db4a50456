import Foundation

class Value: Hashable {
  var data: Double
  var gradient: Double = 0
  var handOn: () -> Void = {}
  var children: [Value] = []

  init(_ data: Double) { self.data = data }

  static func == (a: Value, b: Value) -> Bool { a === b }
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

  static func + (left: Value, right: Value) -> Value {
    let out = Value(left.data + right.data)
    out.children = [left, right]
    out.handOn = { [unowned out] in
      left.gradient += out.gradient
      right.gradient += out.gradient
    }
    return out
  }

  static func * (left: Value, right: Value) -> Value {
    let out = Value(left.data * right.data)
    out.children = [left, right]
    out.handOn = { [unowned out] in
      left.gradient += right.data * out.gradient
      right.gradient += left.data * out.gradient
    }
    return out
  }

  func relu() -> Value {
    let out = Value(fmax(0, data))
    out.children = [self]
    out.handOn = { [unowned out] in
      if out.data > 0 { self.gradient += out.gradient }
    }
    return out
  }

  func backward() {
    var sorted: [Value] = []
    var visited = Set<Value>()
    func build(_ v: Value) {
      if visited.contains(v) { return }
      visited.insert(v)
      v.children.forEach(build)
      sorted.append(v)
    }
    build(self)
    gradient = 1
    for v in sorted.reversed() { v.handOn() }
  }
}

let x = Value(3)
let y = x * x + x
y.backward()
print(String(format: "%.1f %.1f", y.data, x.gradient))
