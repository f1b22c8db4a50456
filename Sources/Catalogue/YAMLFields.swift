import Foundation
import Yams

/// The keys of one YAML mapping, each read once with its type; a key that nobody read is an error.
///
/// Values are taken as they are written: `no` stays the text "no", and `010` is ten. Every error has file and line.
package struct YAMLFields {
  private let file: String
  private let mapping: Node.Mapping
  /// Keys compared as text: a quoted "yes" is another node to YAML than `yes`.
  private let values: [String: Node]
  private let line: Int?
  private var read: Set<String> = []

  /// The most that a count can be: points, minutes, a place in a series.
  private static let largest = 1_000_000

  /// The mapping at the top of the file at `url`, which errors call `name`.
  package init(contentsOf url: URL, name: String) throws {
    let text = try String(catalogueFile: url, name: name)
    try Self.refuseAliases(text, file: name)
    do {
      // Without rules that make values of texts: none is asked for here, and each would be a pattern to try.
      guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        throw CatalogueError.malformed(file: name, line: nil, problem: "the file is empty")
      }
      try self.init(node, file: name)
    } catch let error as YamlError {
      let line = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst((error.line ?? 1) - 1).first
      let hasTab = line?.contains("\t") == true && !error.sentence.contains(" tab ")
      throw CatalogueError.malformed(
        file: name, line: error.line,
        problem: error.sentence + (hasTab ? " (there is a tab in this line, where YAML wants spaces)" : ""))
    }
  }

  /// Throws where `text` has `&name` and also `*name`: aliases of aliases make a few lines larger than any memory, and
  /// nest deeper than the stack, before the reader gives anything back that could be looked at.
  private static func refuseAliases(_ text: String, file: String) throws {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else { return }
    let anchors = Set(text.matches(of: /&([0-9A-Za-z_\-]+)/).map(\.output.1))
    guard let alias = text.matches(of: /\*([0-9A-Za-z_\-]+)/).first(where: { anchors.contains($0.output.1) }) else {
      return
    }
    throw CatalogueError.malformed(
      file: file, line: text[..<alias.range.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") } + 1,
      problem: "`*\(alias.output.1)` repeats `&\(alias.output.1)`: write out what it stands for")
  }

  private init(_ node: Node, file: String) throws {
    guard let mapping = node.mapping else {
      throw CatalogueError.malformed(
        file: file, line: node.mark?.line, problem: "expected `key: value` lines here")
    }
    var values: [String: Node] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string else {
        throw CatalogueError.malformed(file: file, line: key.mark?.line, problem: "expected `key: value` lines here")
      }
      guard values.updateValue(value, forKey: name) == nil else {
        throw CatalogueError.malformed(file: file, line: key.mark?.line, problem: "the key `\(name)` stands twice")
      }
    }
    self.file = file
    self.mapping = mapping
    self.values = values
    line = node.mark?.line
  }

  /// All keys in order: for a mapping whose keys are data.
  package var keys: [String] { mapping.keys.compactMap(\.scalar?.string) }

  /// Whether `key` is there.
  package func has(_ key: String) -> Bool { values[key] != nil }

  /// An error about `key`, with its line.
  package func error(_ key: String, _ problem: String) -> CatalogueError {
    .malformed(file: file, line: values[key]?.mark?.line ?? line, problem: "`\(key)` \(problem)")
  }

  /// Call it when all known keys are read.
  package func finish() throws {
    let unknown = mapping.keys.filter { !read.contains($0.scalar?.string ?? "?") }
    guard let first = unknown.first else { return }
    let name = first.scalar?.string ?? "?"
    let near = nearest(to: name, among: read.sorted()).map { ": did you mean `\($0)`?" }
    let more = unknown.dropFirst().compactMap(\.scalar?.string).map { "`\($0)`" }
    throw CatalogueError.malformed(
      file: file, line: first.mark?.line,
      problem: "unknown key `\(name)`" + (near ?? "; known here are \(read.sorted().joined(separator: ", "))")
        + (more.isEmpty ? "" : "; unknown too: \(more.joined(separator: ", "))"))
  }

  private mutating func node(_ key: String) throws -> Node {
    read.insert(key)
    guard let node = values[key] else {
      let near = nearest(to: key, among: keys).map { "; is `\($0)` meant to be it?" } ?? ""
      throw CatalogueError.malformed(file: file, line: line, problem: "the key `\(key)` is missing\(near)")
    }
    return node
  }

  private func text(_ node: Node, _ key: String) throws -> String {
    guard let scalar = node.scalar, !scalar.string.isEmpty else {
      throw CatalogueError.malformed(
        file: file, line: node.mark?.line ?? line, problem: "`\(key)` must be a text")
    }
    return scalar.string
  }

  private func number(_ node: Node, _ key: String) throws -> Double {
    guard let number = Double(try text(node, key)), number.isFinite else {
      throw CatalogueError.malformed(
        file: file, line: node.mark?.line ?? line, problem: "`\(key)` must be a number")
    }
    return number
  }

  private func nodes(_ node: Node, _ key: String) throws -> [Node] {
    guard let sequence = node.sequence else {
      throw CatalogueError.malformed(
        file: file, line: node.mark?.line ?? line, problem: "`\(key)` must be a list")
    }
    return Array(sequence)
  }

  package mutating func text(_ key: String) throws -> String {
    try text(try node(key), key)
  }

  package mutating func optionalText(_ key: String) throws -> String? {
    read.insert(key)
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
    read.insert(key)
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
    read.insert(key)
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
    read.insert(key)
    return has(key) ? try list(key) : []
  }
}

extension YamlError {
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    case .reader(_, let offset?, _, let yaml): yaml.prefix(offset).count(where: \.isNewline) + 1
    default: nil
    }
  }

  fileprivate var sentence: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
    case .duplicatedKeysInMapping(let keys, _): "the key \(keys.map { "`\($0)`" }.joined(separator: ", ")) stands twice"
    case .reader: "has a character that YAML does not allow, such as a control character"
    default: "not valid YAML"
    }
  }
}
