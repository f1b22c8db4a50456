/// A small change to a right solution, as a slip of the pen would make it.
struct Mutation: Equatable, Sendable {
  /// The line that was changed, from 1.
  let line: Int
  /// What was changed: "`+` became `-`".
  let description: String
  /// The whole source with the change.
  let source: String

  /// What each token may become: another operator, comparison, constant, bound or function.
  private static let changes: [String: [String]] = [
    "+": ["-"], "-": ["+"], "*": ["+"], "/": ["*"], "+=": ["-=", "="], "-=": ["+="], "*=": ["+="],
    "<": ["<=", ">"], "<=": ["<"], ">": [">=", "<"], ">=": [">"], "==": ["!="], "!=": ["=="],
    "&&": ["||"], "||": ["&&"], "..<": ["..."], "...": ["..<"],
    "max": ["min"], "min": ["max"], "true": ["false"], "false": ["true"], "first": ["last"], "last": ["first"],
    "dropFirst": ["dropLast"], "dropLast": ["dropFirst"], "weights": ["biases"], "biases": ["weights"],
    "row": ["column"], "column": ["row"], "inputs": ["weights"],
  ]

  /// Every single change to `source` that one token allows; comments, strings and types are left alone.
  static func all(of source: String) -> [Mutation] {
    tokens(of: source).flatMap { token -> [Mutation] in
      let text = String(source[token])
      let line = source[..<token.lowerBound].count { $0 == "\n" } + 1
      return replacements(for: text).map { other in
        Mutation(
          line: line, description: "no case catches it when `\(text)` becomes `\(other)` here",
          source: String(source[..<token.lowerBound] + other + source[token.upperBound...]))
      }
    }
  }

  private static func replacements(for token: String) -> [String] {
    // `nan` and `infinity` are names here, though they are numbers when they are read.
    guard token.first?.isNumber == true else { return changes[token] ?? [] }
    let digits = token.replacing("_", with: "")
    if let whole = Int(digits), whole < .max { return whole == 0 ? ["1"] : ["\(whole + 1)", "0"] }
    guard let number = Double(digits) else { return [] }
    return number == 0 ? ["1.0"] : ["\(number + 1)", "0.0"]
  }

  private static func tokens(of source: String) -> [Range<String.Index>] {
    // Comments and strings match first, and are then dropped; so are arrows and labels.
    let token = /\/\/[^\n]*|"(?:\\.|[^"\\])*"|->|[A-Za-z_][A-Za-z_0-9]*:?|[0-9][0-9_]*(?:\.[0-9]+)?|[-+*\/<>=!&|.]+/
    return source.ranges(of: token).filter { range in
      let text = source[range]
      return !text.hasPrefix("//") && !text.hasPrefix("\"") && text != "->" && !text.hasSuffix(":")
    }
  }
}
