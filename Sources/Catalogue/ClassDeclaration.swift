/// The declaration of a class that an exercise asks for, as far as values that cross have part in it.
public struct ClassDeclaration: Equatable, Sendable {
  /// The class's name.
  public let name: String
  /// What is asked of it, in order.
  public let members: [Member]

  /// Something that a class is asked to have.
  public enum Member: Equatable, Sendable {
    case initializer([Signature.Parameter])
    /// A property that can be read.
    case property(String, SwiftType)
    /// A method or an operator; without a result that is nil.
    case method(name: String, isStatic: Bool, [Signature.Parameter], SwiftType?)
  }

  /// The class as a type of parameters and results; no value of it crosses.
  public var type: SwiftType { .structure(Structure(name: name, fields: [])) }
}
