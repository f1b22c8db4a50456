import Catalogue
import Foundation

/// An answer as it was given: by its option's id, as a number, or as text.
public enum GivenAnswer: Equatable, Sendable {
  case options([String])
  case numbers([Double])
  case text(String)
}

/// Why an answer cannot be taken; nothing is recorded then.
public struct AnswerProblem: Error, Equatable, CustomStringConvertible {
  /// Which question takes what, and what it was given.
  public let description: String
}

/// An answer as it stands in a script: on the command line always a text, in JSON also numbers and arrays.
public enum RawAnswer: Equatable, Sendable, Decodable {
  case text(String)
  case number(Double)
  case list([RawAnswer])

  /// Reads a JSON text, number or array of these.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .list(try container.decode([RawAnswer].self))
    }
  }

  /// The words that it consists of: a text is split at commas and spaces.
  var words: [String] {
    switch self {
    case .text(let text): text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map(String.init)
    case .number(let number): [Int(exactly: number).map(String.init) ?? String(number)]
    case .list(let parts): parts.flatMap(\.words)
    }
  }
}

extension Question {
  /// The answer that `raw` gives to this question; throws ``AnswerProblem`` where it is none of the options, or no number.
  public func given(_ raw: RawAnswer) throws(AnswerProblem) -> GivenAnswer {
    switch kind {
    case .choice(let options):
      let ids = try ids(raw, options)
      guard ids.count == 1 else {
        throw AnswerProblem(description: "the question \"\(id)\" takes exactly one of \(Self.list(options))")
      }
      return .options(ids)
    case .choices(let options):
      return .options(try ids(raw, options))
    case .number(let known):
      return .numbers(try numbers(raw, count: known.right.count))
    case .drawn:
      throw AnswerProblem(description: "the question \"\(id)\" has no numbers yet")
    case .text:
      switch raw {
      case .text(let text): return .text(text)
      case .number(let number): return .text(Int(exactly: number).map(String.init) ?? String(number))
      case .list: throw AnswerProblem(description: "the question \"\(id)\" takes one text")
      }
    }
  }

  private func ids(_ raw: RawAnswer, _ options: [Option]) throws(AnswerProblem) -> [String] {
    var ids: [String] = []
    for word in raw.words {
      // Someone may write C for c, where that is no other option's.
      let meant = options.filter { $0.id.lowercased() == word.lowercased() }
      guard let id = meant.first(where: { $0.id == word || meant.count == 1 })?.id else {
        throw AnswerProblem(
          description:
            "the question \"\(self.id)\" has no option \"\(word.quotable)\": its options are \(Self.list(options))")
      }
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  private func numbers(_ raw: RawAnswer, count: Int) throws(AnswerProblem) -> [Double] {
    var numbers: [Double] = []
    for word in raw.words where word.lowercased() != "and" {
      guard let number = Self.number(word) else {
        throw AnswerProblem(
          description: "the question \"\(id)\" takes \(Self.count(count)), and \"\(word.quotable)\" is none")
      }
      numbers.append(number)
    }
    guard numbers.count == count else {
      throw AnswerProblem(
        description: "the question \"\(id)\" takes \(Self.count(count)), but was given \(numbers.count)")
    }
    return numbers
  }

  /// A finite number: `2`, `-0.5`, `1/2`, with a hyphen or a true minus sign.
  private static func number(_ word: String) -> Double? {
    let parts = word.replacing("−", with: "-").split(separator: "/", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Double(String($0)) }.filter(\.isFinite)
    guard numbers.count == parts.count, (1...2).contains(numbers.count) else { return nil }
    let value = numbers.count == 2 ? numbers[0] / numbers[1] : numbers[0]
    return value.isFinite ? value : nil
  }

  private static func count(_ count: Int) -> String {
    count == 1 ? "one number" : "\(count) numbers, in order"
  }

  private static func list(_ options: [Option]) -> String {
    options.map(\.id).joined(separator: ", ")
  }
}
