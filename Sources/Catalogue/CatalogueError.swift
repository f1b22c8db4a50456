/// What is wrong with the catalogue, and where.
public enum CatalogueError: Error, Equatable, CustomStringConvertible {
  /// No exercise, quiz or lesson has this name; `near` is one that might have been meant.
  case unknown(kind: String, name: String, near: String?)
  /// A file or folder of the catalogue is missing or says something that it must not.
  case malformed(file: String, line: Int?, problem: String)

  /// Where it is, what is wrong, and what might have been meant.
  public var description: String {
    switch self {
    case .unknown(let kind, let name, let near):
      let others = kind == "question" ? "`gradus quiz NAME --questions` shows them" : "`gradus list` names them all"
      let hint = near.map { ": did you mean \"\($0)\"?" } ?? "; \(others)"
      return "unknown \(kind) \"\(name.quotable)\"\(hint)"
    case .malformed(let file, let line, let problem):
      return "\(file)\(line.map { ":\($0)" } ?? ""): \(problem)"
    }
  }
}

extension String {
  /// The text as a message quotes it: what nobody would read to its end is cut.
  package var quotable: String {
    count <= 100 ? self : prefix(100) + "…"
  }
}
