/// The declaration that an exercise asks for: a function, or a value.
public struct Signature: Equatable, Sendable, CustomStringConvertible {
  /// The declared name.
  public let name: String
  /// What the function takes; nil for a value.
  public let parameters: [Parameter]?
  /// What the function gives, or the value's type.
  public let result: SwiftType

  /// A function's parameter.
  public struct Parameter: Equatable, Sendable {
    /// The label at the call; nil where there is none.
    public let label: String?
    /// The name inside the function.
    public let name: String
    /// What is passed.
    public let type: SwiftType
  }

  /// The declaration as it is written in Swift.
  public var description: String {
    guard let parameters else { return "let \(name): \(result)" }
    let list = parameters.map { parameter in
      switch parameter.label {
      case nil: "_ \(parameter.name): \(parameter.type)"
      case parameter.name: "\(parameter.name): \(parameter.type)"
      case let label?: "\(label) \(parameter.name): \(parameter.type)"
      }
    }
    return "func \(name)(\(list.joined(separator: ", "))) -> \(result)"
  }

  /// The call with `arguments` as it is written in Swift, or just the name of a value.
  public func call(_ arguments: [String]) -> String {
    guard let parameters else { return name }
    let list = zip(parameters, arguments).map { parameter, argument in
      parameter.label.map { "\($0): \(argument)" } ?? argument
    }
    return "\(name)(\(list.joined(separator: ", ")))"
  }

  /// Whether the answer is a described network, which the grader applies to the inputs of each case.
  public var isNetwork: Bool { parameters == nil && result == .network }
}
