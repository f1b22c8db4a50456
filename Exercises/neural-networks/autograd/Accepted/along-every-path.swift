final class Value {
  enum Origin {
    case number
    case sum(Value, Value)
    case product(Value, Value)
    case relu(Value)
  }

  let data: Double
  let origin: Origin
  private(set) var gradient = 0.0

  init(_ data: Double, from origin: Origin = .number) {
    self.data = data
    self.origin = origin
  }

  convenience init(_ data: Double) { self.init(data, from: .number) }

  func relu() -> Value { Value(data > 0 ? data : 0, from: .relu(self)) }
  func backward() { receive(1) }

  /// One path's slope: it goes on from here by itself, whatever other paths bring.
  private func receive(_ slope: Double) {
    gradient += slope
    switch origin {
    case .number: break
    case .sum(let a, let b):
      a.receive(slope)
      b.receive(slope)
    case .product(let a, let b):
      a.receive(slope * b.data)
      b.receive(slope * a.data)
    case .relu(let z):
      if z.data > 0 { z.receive(slope) }
    }
  }
}

func + (a: Value, b: Value) -> Value { Value(a.data + b.data, from: .sum(a, b)) }
func * (a: Value, b: Value) -> Value { Value(a.data * b.data, from: .product(a, b)) }
