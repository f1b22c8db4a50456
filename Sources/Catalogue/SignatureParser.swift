/// Reads the few forms of Swift declarations that an exercise can ask for.
///
/// `func name(label name: Type, _ name: Type) -> Type`, `let name: Type`, `struct Name { var name: Type; var name: Type }`
/// and classes of such members, with types of ``SwiftType``.
struct SignatureParser {
  /// What does not fit, in a sentence that follows the key's name.
  struct Problem: Error {
    let sentence: String
  }

  /// How deep arrays may stand in each other: no deeper than values can cross.
  private static let deepest = 16
  /// The most words and signs of a declaration.
  private static let longest = 1000

  private var tokens: [Substring]
  private let structures: [Structure]

  init(_ text: String, structures: [Structure] = []) {
    self.init(Self.tokens(of: text), structures: structures)
  }

  private init(_ tokens: [Substring], structures: [Structure]) {
    self.tokens = tokens
    self.structures = structures
  }

  mutating func signature() throws(Problem) -> Signature {
    try fit()
    let signature: Signature
    switch next() {
    case "func":
      let name = try identifier()
      let parameters = try parameters()
      try expect("->")
      signature = Signature(name: name, parameters: parameters, result: try type())
    case "let":
      let name = try identifier()
      try expect(":")
      signature = Signature(name: name, parameters: nil, result: try type())
    default:
      throw Problem(sentence: "must begin with `func` or `let`")
    }
    try end()
    return signature
  }

  mutating func structure() throws(Problem) -> Structure {
    try fit()
    try expect("struct")
    let name = try identifier()
    guard !known.contains(where: { $0.description == name }) else {
      throw Problem(sentence: "declares `\(name)`, which there is already")
    }
    try expect("{")
    var fields: [Structure.Field] = []
    while tokens.first != "}" {
      try expect("var")
      let field = try identifier()
      try expect(":")
      fields.append(.init(name: field, type: try type()))
      if tokens.first == ";" { _ = next() }
    }
    try expect("}")
    try end()
    return Structure(name: name, fields: fields)
  }

  /// `class Name { init(_ name: Type); var name: Type; func name() -> Type; static func + (name: Name, name: Name) -> Name }`.
  mutating func classDeclaration() throws(Problem) -> ClassDeclaration {
    try fit()
    try expect("class")
    let name = try identifier()
    var inside = SignatureParser(tokens, structures: structures + [Structure(name: name, fields: [])])
    let members = try inside.members()
    return ClassDeclaration(name: name, members: members)
  }

  private mutating func members() throws(Problem) -> [ClassDeclaration.Member] {
    try expect("{")
    var members: [ClassDeclaration.Member] = []
    while tokens.first != "}" {
      if !members.isEmpty { try expect(";") }
      members.append(try member())
    }
    try expect("}")
    try end()
    return members
  }

  private mutating func member() throws(Problem) -> ClassDeclaration.Member {
    switch next() {
    case "init": return .initializer(try parameters())
    case "var":
      let name = try identifier()
      try expect(":")
      return .property(name, try type())
    case "func": return try method(isStatic: false)
    case "static":
      try expect("func")
      return try method(isStatic: true)
    case let other: throw Problem(sentence: "has `\(other)` where a member should begin")
    }
  }

  private mutating func method(isStatic: Bool) throws(Problem) -> ClassDeclaration.Member {
    let isOperator = isStatic && ["+", "-", "*", "/"].contains(tokens.first)
    let name = isOperator ? String(next()) : try identifier()
    var parameters = try parameters()
    // The names before an operator's operands are no labels.
    if isOperator { parameters = parameters.map { .init(label: nil, name: $0.name, type: $0.type) } }
    guard tokens.first == "->" else { return .method(name: name, isStatic: isStatic, parameters, nil) }
    _ = next()
    return .method(name: name, isStatic: isStatic, parameters, try type())
  }

  private mutating func parameters() throws(Problem) -> [Signature.Parameter] {
    try expect("(")
    var parameters: [Signature.Parameter] = []
    while tokens.first != ")" {
      if !parameters.isEmpty { try expect(",") }
      let label = try identifier()
      let name = tokens.first == ":" ? label : try identifier()
      try expect(":")
      parameters.append(.init(label: label == "_" ? nil : label, name: name, type: try type()))
    }
    try expect(")")
    return parameters
  }

  private mutating func type(depth: Int = 0) throws(Problem) -> SwiftType {
    if tokens.first == "[" {
      guard depth < Self.deepest else {
        throw Problem(sentence: "has arrays that stand more than \(Self.deepest) deep in each other")
      }
      _ = next()
      let element = try type(depth: depth + 1)
      guard tokens.first != ":" else { throw Self.cannotCross("a dictionary") }
      try expect("]")
      return try crossing(.array(element))
    }
    guard tokens.first != "(" else { throw Self.cannotCross("a tuple or a function") }
    let name = try identifier()
    guard let type = known.first(where: { $0.description == name }) else {
      throw Problem(
        sentence:
          "names the type `\(name)`, but what can cross is \(known.map(\.description).joined(separator: ", ")) and arrays of these"
      )
    }
    return try crossing(type)
  }

  /// `type`, where nothing behind it makes another one of it.
  private func crossing(_ type: SwiftType) throws(Problem) -> SwiftType {
    guard tokens.first != "?", tokens.first != "!" else { throw Self.cannotCross("an optional") }
    return type
  }

  private static func cannotCross(_ what: String) -> Problem {
    Problem(
      sentence:
        "has \(what), which cannot cross: declare a struct in `structs`, or write Entry.swift and name it in `calls`")
  }

  /// The types that can be named here.
  private var known: [SwiftType] {
    [.double, .int, .bool, .string, .dense, .network] + structures.map { .structure($0) }
  }

  private mutating func next() -> Substring {
    tokens.isEmpty ? "" : tokens.removeFirst()
  }

  private mutating func expect(_ token: Substring) throws(Problem) {
    let found = next()
    guard found == token else {
      throw Problem(sentence: "should have `\(token)` where it has \(found.isEmpty ? "its end" : "`\(found)`")")
    }
  }

  private mutating func identifier() throws(Problem) -> String {
    let found = next()
    guard let first = found.first, first.isLetter || first == "_" else {
      throw Problem(sentence: "should have a name where it has \(found.isEmpty ? "its end" : "`\(found)`")")
    }
    return String(found)
  }

  private func fit() throws(Problem) {
    guard tokens.count <= Self.longest else {
      throw Problem(sentence: "is longer than a declaration can be: \(Self.longest) words and signs")
    }
  }

  private func end() throws(Problem) {
    if let rest = tokens.first { throw Problem(sentence: "has `\(rest)` after its end") }
  }

  private static func tokens(of text: String) -> [Substring] {
    var tokens: [Substring] = []
    var rest = text[...].drop(while: \.isSpace)
    // One more than fits is enough to know that it does not.
    while !rest.isEmpty, tokens.count <= longest {
      let word = rest.prefix(while: \.isPartOfName)
      let token = !word.isEmpty ? word : rest.hasPrefix("->") ? rest.prefix(2) : rest.prefix(1)
      tokens.append(token)
      rest = rest.dropFirst(token.count).drop(while: \.isSpace)
    }
    return tokens
  }
}

/// The tables of Unicode are only asked where ASCII does not decide: they took two fifths of what it takes to read a
/// declaration.
extension Character {
  /// Whether a name in Swift can have it.
  package var isPartOfName: Bool {
    guard let ascii = utf8.first, ascii < 0x80 else { return isLetter || isNumber }
    return switch ascii {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: utf8.count > 1 && (isLetter || isNumber)
    }
  }

  fileprivate var isSpace: Bool {
    guard let ascii = asciiValue else { return isWhitespace }
    return ascii == 0x20 || 0x09...0x0D ~= ascii
  }
}
