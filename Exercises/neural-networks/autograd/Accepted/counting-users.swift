/// A value hands on when it has heard from all that use it.
final class Value {
  let data: Double
  var gradient: Double
  private var parts: [Value] = []
  private var slopes: [Double] = []
  private var waitingFor = 0

  init(_ data: Double) {
    self.data = data
    self.gradient = 0
  }

  convenience init(_ data: Double, _ parts: [Value], _ slopes: [Double]) {
    self.init(data)
    self.parts = parts
    self.slopes = slopes
  }

  func relu() -> Value { Value(max(data, 0), [self], [data > 0 ? 1 : 0]) }
  static func + (a: Value, b: Value) -> Value { Value(a.data + b.data, [a, b], [1, 1]) }
  static func * (a: Value, b: Value) -> Value { Value(a.data * b.data, [a, b], [b.data, a.data]) }

  private func countUsers() {
    for part in parts {
      part.waitingFor += 1
      if part.waitingFor == 1 { part.countUsers() }
    }
  }

  func backward() {
    countUsers()
    gradient = 1
    var ready = [self]
    while let next = ready.popLast() {
      for (part, slope) in zip(next.parts, next.slopes) {
        part.gradient += slope * next.gradient
        part.waitingFor -= 1
        if part.waitingFor == 0 { ready.append(part) }
      }
    }
  }
}
