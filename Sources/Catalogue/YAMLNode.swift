import Exchange

/// A YAML document, or a part of one, as far as the catalogue asks for it, with the line where it begins.
struct YAMLNode: Equatable, Sendable {
  enum Content: Equatable, Sendable {
    case text(String)
    case list([YAMLNode])
    case mapping([Pair])
  }

  struct Pair: Equatable, Sendable {
    let key: YAMLNode
    let value: YAMLNode
  }

  let line: Int
  let content: Content

  var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  var list: [YAMLNode]? {
    if case .list(let nodes) = content { nodes } else { nil }
  }

  var mapping: [Pair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }
}

/// The form in which a document is kept: a byte for the kind, the line, then contents.
///
/// ```
/// 0 text: u32 line, u32 n, n UTF-8 bytes      1 list: u32 line, u32 n, n nodes
/// 2 mapping: u32 line, u32 n, n × (key, value)
/// ```
extension YAMLNode {
  /// How deep lists and mappings may stand in each other: what is kept is read by recursion.
  private static let deepest = 24

  /// The node's bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  /// Reads ``bytes``, and believes none of it; nil where they are no node.
  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes[...])
    guard let node = try? YAMLNode(from: &reader, depth: 0), reader.remaining == 0 else { return nil }
    self = node
  }

  private func append(to bytes: inout [UInt8]) {
    func begin(_ kind: UInt8, _ count: Int) {
      bytes.append(kind)
      bytes.append(littleEndian: UInt32(line))
      bytes.append(littleEndian: UInt32(count))
    }
    switch content {
    case .text(let text):
      begin(0, text.utf8.count)
      bytes.append(contentsOf: text.utf8)
    case .list(let nodes):
      begin(1, nodes.count)
      for node in nodes { node.append(to: &bytes) }
    case .mapping(let pairs):
      begin(2, pairs.count)
      for pair in pairs {
        pair.key.append(to: &bytes)
        pair.value.append(to: &bytes)
      }
    }
  }

  private init(from reader: inout ByteReader, depth: Int) throws(ExchangeError) {
    guard depth < Self.deepest else { throw .malformed }
    let kind = try reader.number(UInt8.self)
    line = Int(try reader.number(UInt32.self))
    let count = Int(try reader.number(UInt32.self))
    // Each of them takes a byte at least.
    guard count <= reader.remaining else { throw .malformed }
    switch kind {
    case 0:
      guard let text = String(validating: try reader.take(count), as: UTF8.self) else { throw .malformed }
      content = .text(text)
    case 1:
      var nodes: [YAMLNode] = []
      for _ in 0..<count { nodes.append(try YAMLNode(from: &reader, depth: depth + 1)) }
      content = .list(nodes)
    case 2:
      var pairs: [Pair] = []
      for _ in 0..<count {
        let key = try YAMLNode(from: &reader, depth: depth + 1)
        pairs.append(Pair(key: key, value: try YAMLNode(from: &reader, depth: depth + 1)))
      }
      content = .mapping(pairs)
    default: throw .malformed
    }
  }
}
