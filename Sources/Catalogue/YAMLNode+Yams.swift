import Yams

extension YAMLNode {
  /// Reads `text`, which errors call `file`; throws `CatalogueError` with file and line where it is not YAML.
  init(document text: String, file: String) throws {
    try Self.refuseAliases(text, file: file)
    do {
      // Without rules that make values of texts: none is asked for here, and each would be a pattern to try.
      guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        throw CatalogueError.malformed(file: file, line: nil, problem: "the file is empty")
      }
      self.init(node)
    } catch let error as YamlError {
      let line = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst((error.line ?? 1) - 1).first
      let hasTab = line?.contains("\t") == true && !error.sentence.contains(" tab ")
      throw CatalogueError.malformed(
        file: file, line: error.line,
        problem: error.sentence + (hasTab ? " (there is a tab in this line, where YAML wants spaces)" : ""))
    }
  }

  private init(_ node: Node) {
    line = node.mark?.line ?? 1
    content =
      switch node {
      case .scalar(let scalar): .text(scalar.string)
      case .sequence(let nodes): .list(nodes.map(YAMLNode.init))
      case .mapping(let pairs):
        .mapping(pairs.map { Pair(key: YAMLNode($0.key), value: YAMLNode($0.value)) })
      // Refused before: nothing that anybody asks for.
      case .alias: .mapping([])
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
