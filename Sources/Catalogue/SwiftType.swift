public import Exchange
import Neurons

/// A type whose values can cross between grader and submission.
public indirect enum SwiftType: Equatable, Sendable, CustomStringConvertible {
  case double
  case int
  case bool
  case string
  case dense
  case network
  case array(SwiftType)
  case structure(Structure)

  /// The type as it is written in Swift.
  public var description: String {
    switch self {
    case .double: "Double"
    case .int: "Int"
    case .bool: "Bool"
    case .string: "String"
    case .dense: "Dense"
    case .network: "Network"
    case .array(let element): "[\(element)]"
    case .structure(let structure): structure.name
    }
  }

  /// Whether `value` is of this type.
  public func holds(_ value: Value) -> Bool {
    switch (self, value) {
    case (.double, .double), (.int, .int), (.bool, .bool), (.string, .string): true
    case (.dense, _): (try? Dense(exchanged: value)) != nil
    case (.network, _): (try? Network(exchanged: value)) != nil
    case (.array(let element), .array(let values)): values.allSatisfy(element.holds)
    case (.structure(let structure), .record(let name, let fields)):
      name == structure.name && fields.map(\.label) == structure.fields.map(\.name)
        && zip(structure.fields, fields).allSatisfy { $0.type.holds($1.value) }
    default: false
    }
  }
}

/// A struct that an exercise declares for its learners.
public struct Structure: Equatable, Sendable {
  /// The type's name.
  public let name: String
  /// Its stored properties in order.
  public let fields: [Field]

  /// A stored property.
  public struct Field: Equatable, Sendable {
    /// The property's name.
    public let name: String
    /// The property's type.
    public let type: SwiftType
  }
}
