import Neurons

extension Value: CustomStringConvertible {
  /// The value as a Swift expression that can be pasted: `Dense(weights: [[2.0]], biases: [1.0])`.
  public var description: String {
    switch self {
    case .double(let number): Self.expression(number)
    case .int(let number): String(number)
    case .bool(let truth): String(truth)
    case .string(let text): text.debugDescription
    case .array(let elements): Self.expression(elements.map(\.description))
    case .record(let name, let fields): Self.expression(name, fields)
    }
  }

  /// The elements side by side; many that look alike are counted, since nobody would count them.
  private static func expression(_ elements: [String]) -> String {
    if elements.count > 8, elements[0].count > 8, elements.dropFirst().allSatisfy({ $0 == elements[0] }) {
      return "Array(repeating: \(elements[0]), count: \(elements.count))"
    }
    return "[\(elements.joined(separator: ", "))]"
  }

  private static func expression(_ number: Double) -> String {
    if number.isNaN { return "Double.nan" }
    if number.isInfinite { return number < 0 ? "-Double.infinity" : "Double.infinity" }
    return String(describing: number)
  }

  private static func expression(_ name: String, _ fields: [Field]) -> String {
    if name == Network.recordName, case .array(let layers)? = fields.first?.value {
      return "Network { \(layers.map(\.description).joined(separator: "; ")) }"
    }
    let arguments = fields.map { "\($0.label): \($0.value)" }
    return "\(name)(\(arguments.joined(separator: ", ")))"
  }
}
