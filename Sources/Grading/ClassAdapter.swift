import Catalogue
import Isolation

/// What stands between an author's code and a learner's class, so that the code need not be compiled with every submission.
///
/// To the author's code the class is a struct of the same name, which holds an object and asks a function for each member:
/// both are compiled once. The functions are compiled with each submission, and take a fifth of the time. Whatever does not
/// fit, on either side, is compiled together as it stands.
struct ClassAdapter {
  /// The struct.
  let wrapper: SourceFile
  /// The functions.
  let functions: SourceFile

  /// For the class of `declaration`, by an author's code that may use `structures`.
  init(_ declaration: ClassDeclaration, _ structures: [Structure]) {
    let members = declaration.members.enumerated().map { Member($0, $1, of: declaration) }
    wrapper = SourceFile(
      "GradusWrapper.swift",
      text: """
        struct \(declaration.name) {
          let gradusObject: Swift::AnyObject
          init(gradusObject: Swift::AnyObject) { self.gradusObject = gradusObject }
        \(members.map { "  \($0.wrapping)" }.joined(separator: "\n"))
        }
        \(members.map { $0.head("Swift::AnyObject") }.joined(separator: "\n"))

        """)
    // The compiler leaves out an initialiser that nothing in a submission uses, but the author's code may.
    let initialisers = structures.enumerated().map { number, structure in
      let taken = structure.fields.enumerated().map { "_ gradus\($0): \(EntryFile.code($1.type))" }
      let passed = structure.fields.enumerated().map { "\($1.name): gradus\($0)" }
      return """
        func gradusStruct\(number)(\(taken.joined(separator: ", "))) -> \(structure.name) {
          \(structure.name)(\(passed.joined(separator: ", ")))
        }
        """
    }
    // Where the struct has any object, the functions have one of the class: one and the same reference, if it is a class.
    functions = SourceFile(
      "GradusMembers.swift",
      text: """
        func gradusClass<GradusObject: Swift::AnyObject>(_ type: GradusObject.Type) {}
        func gradusIsClass() { gradusClass(\(declaration.name).self) }
        \(initialisers.joined(separator: "\n"))
        \(members.map(\.function).joined(separator: "\n"))

        """)
  }
}

/// A member of a class, which a function stands for.
private struct Member {
  private let number: Int
  private let name: String
  private let own: SwiftType
  /// How the struct declares it.
  private let declared: String
  /// What the struct passes to the function.
  private let passed: [String]
  private let taken: [SwiftType]
  private let result: SwiftType?
  /// What the function does with `gradus0` and so on: a learner's type may have whatever names.
  private let body: String

  init(_ number: Int, _ member: ClassDeclaration.Member, of declaration: ClassDeclaration) {
    self.number = number
    name = declaration.name
    own = declaration.type
    let (name, own) = (name, own)
    func list(_ parameters: [Signature.Parameter]) -> String {
      let all = parameters.map { "\($0.label ?? "_") \($0.name): \(Self.code($0.type, own, name))" }
      return "(\(all.joined(separator: ", ")))"
    }
    func objects(_ parameters: [Signature.Parameter]) -> [String] {
      parameters.map { $0.type == own ? "\($0.name).gradusObject" : $0.name }
    }
    func call(_ parameters: [Signature.Parameter], from first: Int = 0) -> String {
      let all = parameters.enumerated().map { ($1.label.map { "\($0): " } ?? "") + "gradus\(first + $0)" }
      return "(\(all.joined(separator: ", ")))"
    }
    switch member {
    case .initializer(let parameters):
      (taken, result) = (parameters.map(\.type), own)
      declared = "init\(list(parameters))"
      passed = objects(parameters)
      body = name + call(parameters)
    case .property(let property, let type):
      (taken, result) = ([own], type)
      declared = "var \(property): \(Self.code(type, own, name))"
      passed = ["gradusObject"]
      body = "gradus0.\(property)"
    case .method(let method, let isStatic, let parameters, let result):
      taken = (isStatic ? [] : [own]) + parameters.map(\.type)
      self.result = result
      let gives = result.map { " -> \(Self.code($0, own, name))" } ?? ""
      declared = "\(isStatic ? "static " : "")func \(method)\(list(parameters))\(gives)"
      passed = (isStatic ? [] : ["gradusObject"]) + objects(parameters)
      body =
        if !method.allSatisfy(\.isPartOfName) {
          parameters.indices.map { "gradus\($0)" }.joined(separator: " \(method) ")
        } else if isStatic {
          "\(name).\(method)\(call(parameters))"
        } else {
          "gradus0.\(method)\(call(parameters, from: 1))"
        }
    }
  }

  /// `type`, or `name` where that is the class.
  private static func code(_ type: SwiftType, _ own: SwiftType, _ name: String) -> String {
    type == own ? name : EntryFile.code(type)
  }

  /// The member as the struct has it.
  var wrapping: String {
    let call = "gradusMember\(number)(\(passed.joined(separator: ", ")))"
    if declared.hasPrefix("init") { return "\(declared) { gradusObject = \(call) }" }
    return "\(declared) { \(result == own ? "\(name)(gradusObject: \(call))" : call) }"
  }

  /// What declares the function, where objects of the class are of the type `object`.
  func head(_ object: String) -> String {
    let parameters = taken.enumerated().map { "_ gradus\($0): \(Self.code($1, own, object))" }
    let gives = result.map { " -> \(Self.code($0, own, object))" } ?? ""
    return """
      @_silgen_name("gradus_member_\(number)") func gradusMember\(number)(\(parameters.joined(separator: ", ")))\(gives)
      """
  }

  /// The function.
  var function: String { "\(head(name)) { \(body) }" }
}
