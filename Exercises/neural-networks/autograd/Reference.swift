final class Value {
  let data: Double
  var gradient = 0.0
  /// What this was made from, each with the slope of this with respect to it.
  private let parts: [(value: Value, slope: Double)]

  init(_ data: Double) {
    self.data = data
    parts = []
  }

  private init(_ data: Double, _ parts: [(Value, Double)]) {
    self.data = data
    self.parts = parts.map { (value: $0.0, slope: $0.1) }
  }

  static func + (left: Value, right: Value) -> Value {
    Value(left.data + right.data, [(left, 1), (right, 1)])
  }

  static func * (left: Value, right: Value) -> Value {
    Value(left.data * right.data, [(left, right.data), (right, left.data)])
  }

  func relu() -> Value {
    Value(max(0, data), [(self, data > 0 ? 1 : 0)])
  }

  func backward() {
    var order: [Value] = []
    var seen: Set<ObjectIdentifier> = []
    func visit(_ value: Value) {
      guard seen.insert(ObjectIdentifier(value)).inserted else { return }
      for part in value.parts { visit(part.value) }
      order.append(value)
    }
    visit(self)
    gradient = 1
    for value in order.reversed() {
      for part in value.parts { part.value.gradient += value.gradient * part.slope }
    }
  }
}
