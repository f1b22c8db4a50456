import Foundation

/// The keys of one YAML mapping, each read once with its type; a key that nobody read is an error.
///
/// Values are taken as they are written: `no` stays the text "no", and `010` is ten. Every error has file and line.
package struct YAMLFields {
  private let file: String
  /// In order; keys are compared as text, since a quoted "yes" is another node to YAML than `yes`.
  private let pairs: [(key: String, line: Int, value: YAMLNode)]
  private let line: Int
  /// The keys that were asked for, whether they are there or not.
  private var known: [String] = []

  /// The most that a count can be: points, minutes, a place in a series.
  private static let largest = 1_000_000

  /// The mapping at the top of the file at `url`, which errors call `name`; from `shelf` if it has it.
  package init(contentsOf url: URL, name: String, shelf: Shelf? = nil) throws {
    let text = try String(catalogueFile: url, name: name)
    let parse = { try YAMLNode(document: text, file: name) }
    try self.init(
      try shelf?.thing("yaml", from: [text], read: YAMLNode.init, write: \.bytes, find: parse) ?? parse(), file: name)
  }

  private init(_ node: YAMLNode, file: String) throws {
    func malformed(_ line: Int, _ problem: String) -> CatalogueError {
      .malformed(file: file, line: line, problem: problem)
    }
    guard let mapping = node.mapping else { throw malformed(node.line, "expected `key: value` lines here") }
    var pairs: [(key: String, line: Int, value: YAMLNode)] = []
    pairs.reserveCapacity(mapping.count)
    for pair in mapping {
      guard let key = pair.key.text else { throw malformed(pair.key.line, "expected `key: value` lines here") }
      guard !pairs.contains(where: { $0.key == key }) else {
        throw malformed(pair.key.line, "the key `\(key)` stands twice")
      }
      pairs.append((key, pair.key.line, pair.value))
    }
    self.file = file
    self.pairs = pairs
    line = node.line
  }

  /// All keys in order: for a mapping whose keys are data.
  package var keys: [String] { pairs.map(\.key) }

  private func value(_ key: String) -> YAMLNode? { pairs.first { $0.key == key }?.value }

  /// Whether `key` is there.
  package func has(_ key: String) -> Bool { value(key) != nil }

  /// An error about `key`, with its line.
  package func error(_ key: String, _ problem: String) -> CatalogueError {
    .malformed(file: file, line: value(key)?.line ?? line, problem: "`\(key)` \(problem)")
  }

  /// Call it when all known keys are read.
  package func finish() throws {
    let unknown = pairs.filter { !known.contains($0.key) }
    guard let first = unknown.first else { return }
    let names = Set(known).sorted()
    let near = nearest(to: first.key, among: names).map { ": did you mean `\($0)`?" }
    let more = unknown.dropFirst().map { "`\($0.key)`" }
    throw CatalogueError.malformed(
      file: file, line: first.line,
      problem: "unknown key `\(first.key)`" + (near ?? "; known here are \(names.joined(separator: ", "))")
        + (more.isEmpty ? "" : "; unknown too: \(more.joined(separator: ", "))"))
  }

  private mutating func node(_ key: String) throws -> YAMLNode {
    known.append(key)
    guard let node = value(key) else {
      let near = nearest(to: key, among: keys).map { "; is `\($0)` meant to be it?" } ?? ""
      throw CatalogueError.malformed(file: file, line: line, problem: "the key `\(key)` is missing\(near)")
    }
    return node
  }

  private func text(_ node: YAMLNode, _ key: String) throws -> String {
    guard let text = node.text, !text.isEmpty else {
      throw CatalogueError.malformed(file: file, line: node.line, problem: "`\(key)` must be a text")
    }
    return text
  }

  private func number(_ node: YAMLNode, _ key: String) throws -> Double {
    guard let number = Double(try text(node, key)), number.isFinite else {
      throw CatalogueError.malformed(file: file, line: node.line, problem: "`\(key)` must be a number")
    }
    return number
  }

  private func nodes(_ node: YAMLNode, _ key: String) throws -> [YAMLNode] {
    guard let nodes = node.list else {
      throw CatalogueError.malformed(file: file, line: node.line, problem: "`\(key)` must be a list")
    }
    return nodes
  }

  package mutating func text(_ key: String) throws -> String {
    try text(try node(key), key)
  }

  package mutating func optionalText(_ key: String) throws -> String? {
    known.append(key)
    return has(key) ? try text(key) : nil
  }

  package mutating func number(_ key: String) throws -> Double {
    try number(try node(key), key)
  }

  package mutating func positive(_ key: String) throws -> Int {
    guard let count = Int(try text(key)), count > 0 else { throw error(key, "must be a whole number above 0") }
    // Many of them are added up: the sum must fit, too.
    guard count <= Self.largest else { throw error(key, "must be at most \(Self.largest)") }
    return count
  }

  package mutating func truth(_ key: String, otherwise fallback: Bool) throws -> Bool {
    known.append(key)
    guard has(key) else { return fallback }
    switch try text(key) {
    case "true": return true
    case "false": return false
    default: throw error(key, "must be true or false")
    }
  }

  package mutating func texts(_ key: String) throws -> [String] {
    try nodes(try node(key), key).map { try text($0, key) }
  }

  package mutating func optionalTexts(_ key: String) throws -> [String] {
    known.append(key)
    return has(key) ? try texts(key) : []
  }

  package mutating func numbers(_ key: String) throws -> [Double] {
    try nodes(try node(key), key).map { try number($0, key) }
  }

  package mutating func mapping(_ key: String) throws -> YAMLFields {
    try YAMLFields(try node(key), file: file)
  }

  package mutating func list(_ key: String) throws -> [YAMLFields] {
    try nodes(try node(key), key).map { try YAMLFields($0, file: file) }
  }

  package mutating func optionalList(_ key: String) throws -> [YAMLFields] {
    known.append(key)
    return has(key) ? try list(key) : []
  }
}
