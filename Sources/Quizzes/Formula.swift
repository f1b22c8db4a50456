/// Arithmetic in a quiz: numbers, names of drawn numbers, `+ - * /`, brackets, and `relu(…)` and `max(…, …)`.
struct Formula: Sendable, Equatable {
  /// What does not fit, in a sentence that follows the key's name.
  struct Problem: Error {
    let sentence: String
  }

  private indirect enum Term: Sendable, Equatable {
    case number(Double)
    case name(String)
    case sum(Term, Term)
    case difference(Term, Term)
    case product(Term, Term)
    case quotient(Term, Term)
    case maximum(Term, Term)
  }

  private let term: Term

  /// Reads `text`, in which `names` stand for numbers.
  init(_ text: String, names: Set<String>) throws(Problem) {
    var parser = try Parser(text: text, names: names)
    term = try parser.whole()
  }

  /// The value where each name has its number.
  func value(_ numbers: [String: Double]) -> Double {
    Self.value(term, numbers)
  }

  private static func value(_ term: Term, _ numbers: [String: Double]) -> Double {
    switch term {
    case .number(let number): number
    case .name(let name): numbers[name] ?? .nan
    case .sum(let a, let b): value(a, numbers) + value(b, numbers)
    case .difference(let a, let b): value(a, numbers) - value(b, numbers)
    case .product(let a, let b): value(a, numbers) * value(b, numbers)
    case .quotient(let a, let b): value(a, numbers) / value(b, numbers)
    case .maximum(let a, let b): max(value(a, numbers), value(b, numbers))
    }
  }

  private struct Parser {
    /// The most numbers, names and signs of a formula: it is read, and its value is found, by recursion.
    private static let longest = 200

    private var tokens: [Substring]
    private let names: Set<String>

    init(text: String, names: Set<String>) throws(Problem) {
      guard text.utf8.count <= 10 * Self.longest else { throw Self.tooLong }
      tokens = text.matches(of: /[0-9]+(?:\.[0-9]+)?|[A-Za-z]+|[^ ]/).map { $0.output }
      guard tokens.count <= Self.longest else { throw Self.tooLong }
      self.names = names
    }

    private static var tooLong: Problem {
      Problem(sentence: "is longer than a formula can be: \(longest) numbers, names and signs")
    }

    mutating func whole() throws(Problem) -> Term {
      let term = try sum()
      if let rest = tokens.first { throw Problem(sentence: "has `\(rest)` after its end") }
      return term
    }

    private mutating func sum() throws(Problem) -> Term {
      var term = try product()
      while let sign = tokens.first, sign == "+" || sign == "-" {
        tokens.removeFirst()
        let next = try product()
        term = sign == "+" ? .sum(term, next) : .difference(term, next)
      }
      return term
    }

    private mutating func product() throws(Problem) -> Term {
      var term = try factor()
      while let sign = tokens.first, sign == "*" || sign == "/" {
        tokens.removeFirst()
        let next = try factor()
        term = sign == "*" ? .product(term, next) : .quotient(term, next)
      }
      return term
    }

    private mutating func factor() throws(Problem) -> Term {
      let token = tokens.isEmpty ? "" : tokens.removeFirst()
      // Only digits: a Double can be read from `nan` and `inf`, too.
      if let first = token.first, ("0"..."9").contains(first), let number = Double(token) {
        guard number.isFinite else { throw Problem(sentence: "has a number that is too large") }
        return .number(number)
      }
      if names.contains(String(token)) { return .name(String(token)) }
      switch token {
      case "-": return .difference(.number(0), try factor())
      case "(":
        let term = try sum()
        try expect(")")
        return term
      case "relu", "max":
        try expect("(")
        let first = try sum()
        if token == "max" { try expect(",") }
        let second = token == "max" ? try sum() : .number(0)
        try expect(")")
        return .maximum(first, second)
      default:
        throw Problem(
          sentence: "should have a number or a drawn name where it has \(token.isEmpty ? "its end" : "`\(token)`")")
      }
    }

    private mutating func expect(_ token: Substring) throws(Problem) {
      let found = tokens.isEmpty ? "" : tokens.removeFirst()
      guard found == token else {
        throw Problem(sentence: "should have `\(token)` where it has \(found.isEmpty ? "its end" : "`\(found)`")")
      }
    }
  }
}
