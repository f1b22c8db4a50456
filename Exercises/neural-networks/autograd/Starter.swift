import Neurons

/// A number that remembers how it was made, so that slopes find their way back.
final class Value {
  let data: Double
  var gradient = 0.0

  init(_ data: Double) {
    self.data = data
  }

  static func + (left: Value, right: Value) -> Value {
    notImplemented("+")
  }

  static func * (left: Value, right: Value) -> Value {
    notImplemented("*")
  }

  func relu() -> Value {
    notImplemented("relu")
  }

  func backward() {
    notImplemented("backward")
  }
}
