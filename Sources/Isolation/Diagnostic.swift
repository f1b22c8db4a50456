/// What the compiler says of a place in a source file.
public struct Diagnostic: Equatable, Sendable {
  /// `error`, `warning` or `note`.
  public let severity: String
  /// The source file's name; nil for what the linker says.
  public let file: String?
  /// From 1; 0 where there is no place.
  public let line: Int
  /// From 1; 0 where there is no place.
  public let column: Int
  /// What is wrong there.
  public let message: String
}

extension Diagnostic {
  /// How much of the compiler's messages is read: it repeats the learner's line with each of its errors, however long.
  private static let mostBytes = 4 << 20
  private static let longestLine = 2000
  private static let mostDiagnostics = 200

  /// Reads `path:line:column: severity: message` lines, and `ld.lld: error: message` lines; a message goes on until the next.
  static func all(_ bytes: [UInt8], in names: [String]) -> [Diagnostic] {
    // Most answers compile without a word, and patterns take a while to be made.
    guard !bytes.isEmpty else { return [] }
    // The compiler ends a message with the name of its group, such as [#no-usage], which nobody here can look up.
    let place = /(.*?):([0-9]+):([0-9]+): (error|warning|note|fatal error): (.*?)(?: \[#[A-Za-z-]+\])?/
    // Which program speaks is asked afterwards: to look for its name here would take the square of a line's length.
    let plain = /(<unknown>:0|[^ :]*): (error|warning|note|fatal error): (.*)/
    let lines = bytes.prefix(mostBytes).split(separator: UInt8(ascii: "\n")).lazy.map {
      String(decoding: $0.prefix(longestLine), as: UTF8.self)
    }.filter { line in [" error: ", " warning: ", " note: "].contains { line.contains($0) } }
    return lines.prefix(mostDiagnostics).compactMap { line in
      if let found = line.wholeMatch(of: place)?.output {
        let name = names.contains(String(found.1)) ? String(found.1) : nil
        return Diagnostic(
          severity: Self.severity(found.4), file: name, line: Int(found.2) ?? 0, column: Int(found.3) ?? 0,
          message: String(found.5))
      }
      guard let found = line.wholeMatch(of: plain)?.output, found.1 == "<unknown>:0" || found.1.contains("ld") else {
        return nil
      }
      return Diagnostic(severity: Self.severity(found.2), file: nil, line: 0, column: 0, message: String(found.3))
    }
  }

  private static func severity(_ word: Substring) -> String {
    word == "fatal error" ? "error" : String(word)
  }
}
