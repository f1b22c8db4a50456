import Catalogue

/// One question of a quiz, with what to say to each answer.
public struct Question: Sendable {
  /// How a question is answered.
  public enum Kind: Sendable {
    /// Exactly one option.
    case choice([Option])
    /// Any number of options; scored right minus wrong: each right option chosen counts 1, each wrong one takes 1
    /// away, never below 0.
    case choices([Option])
    /// One number, or several in order.
    case number(Known<[Double]>)
    /// The same with numbers that are drawn for each learner, until ``Question/drawn(for:)`` has drawn them.
    case drawn(Drawn)
    /// A short text, compared without case, punctuation and extra spaces.
    case text(Known<[String]>)
  }

  /// An option to choose.
  public struct Option: Sendable {
    /// What a script answers with.
    public let id: String
    /// What there is to choose.
    public let text: String
    /// Whether it is right to choose it.
    public let isCorrect: Bool
    /// What to say to those who choose it.
    public let feedback: String
    /// The misunderstanding that leads to it, if one is known.
    public let misconception: String?
  }

  /// Answers that are known, right and wrong ones, and what to say to each.
  public struct Known<Answer: Sendable>: Sendable {
    /// What is right.
    public let right: Answer
    /// What to say to it.
    public let feedback: String
    /// Wrong answers that are known.
    public let wrong: [(answer: Answer, feedback: String, misconception: String?)]
    /// What to say to any other answer.
    public let otherwise: String
  }

  /// A question whose numbers are drawn: the names in `{…}` of its text, and formulas of these.
  public struct Drawn: Sendable {
    let ranges: [(name: String, range: ClosedRange<Int>)]
    let known: Known<[Formula]>
  }

  /// What a script names it by.
  public let id: String
  /// The question itself.
  public internal(set) var ask: String
  /// How it is answered.
  public internal(set) var kind: Kind
  /// The most that an answer can score.
  public let maximum: Int

  init(_ fields: inout YAMLFields) throws {
    id = try fields.text("id")
    guard !id.contains("=") else {
      throw fields.error("id", "cannot have `=`, which parts the question from its answer on the command line")
    }
    ask = try fields.text("ask")
    switch try fields.text("kind") {
    case "choice":
      let options = try Self.options(&fields)
      guard options.filter(\.isCorrect).count == 1 else {
        throw fields.error("options", "must have exactly one with `correct: true`")
      }
      kind = .choice(options)
      maximum = try fields.positive("points")
    case "choices":
      guard try fields.text("scoring") == "right-minus-wrong" else {
        throw fields.error("scoring", "must be right-minus-wrong, the one rule there is")
      }
      let options = try Self.options(&fields)
      guard options.contains(where: \.isCorrect) else {
        throw fields.error("options", "must have at least one with `correct: true`")
      }
      kind = .choices(options)
      maximum = options.filter(\.isCorrect).count
    case "number" where fields.has("draw"):
      let ranges = try Self.ranges(&fields)
      let names = Set(ranges.map(\.name))
      for name in ask.matches(of: /\{([^}]*)\}/).map({ String($0.output.1) }) where !names.contains(name) {
        throw fields.error("ask", "has `{\(name)}`, but `draw` does not draw it")
      }
      kind = .drawn(
        Drawn(
          ranges: ranges,
          known: try Self.known(&fields, right: "answers", sameCount: true) { fields, key in
            try fields.texts(key).map { try Self.formula($0, names, key, fields) }
          }))
      maximum = try fields.positive("points")
    case "number":
      kind = .number(
        try Self.known(&fields, right: "answers", sameCount: true) { fields, key in try fields.numbers(key) })
      maximum = try fields.positive("points")
    case "text":
      kind = .text(
        try Self.known(&fields, right: "accept", sameCount: false) { fields, key in
          let texts = try fields.texts(key)
          if let mark = texts.first(where: { Self.normal($0).isEmpty }) {
            throw fields.error(key, "has `\(mark)`, without a letter or a digit: only these are compared")
          }
          return texts
        })
      maximum = try fields.positive("points")
    case let other:
      throw fields.error("kind", "is \(other), but must be choice, choices, number or text")
    }
    try fields.finish()
  }

  private static func options(_ fields: inout YAMLFields) throws -> [Option] {
    let options = try fields.list("options").map { option in
      var option = option
      let parsed = Option(
        id: try option.text("id"), text: try option.text("text"),
        isCorrect: try option.truth("correct", otherwise: false), feedback: try option.text("feedback"),
        misconception: try option.optionalText("misconception"))
      try option.finish()
      guard !(parsed.isCorrect && parsed.misconception != nil) else {
        throw option.error("misconception", "cannot belong to a right option")
      }
      return parsed
    }
    guard Set(options.map(\.id)).count == options.count, options.count > 1 else {
      throw fields.error("options", "must be at least two with different ids")
    }
    // At the terminal each is chosen by a letter.
    guard options.count <= 26 else { throw fields.error("options", "must be at most 26") }
    if let id = options.map(\.id).first(where: { RawAnswer.text($0).words != [$0] }) {
      throw fields.error(
        "options", "has the id `\(id)`, which cannot be given as an answer: leave out commas and spaces")
    }
    return options
  }

  /// Right answers under the key `right`, and known wrong ones, each of the same count where `sameCount` is true.
  private static func known<Part>(
    _ fields: inout YAMLFields, right: String, sameCount: Bool,
    _ read: (inout YAMLFields, String) throws -> [Part]
  ) throws -> Known<[Part]> {
    let answer = try read(&fields, right)
    guard !answer.isEmpty else { throw fields.error(right, "must have at least one answer") }
    return Known(
      right: answer, feedback: try fields.text("feedback"),
      wrong: try fields.optionalList("wrong").map { wrong in
        var wrong = wrong
        let known = try read(&wrong, "answers")
        guard !known.isEmpty, !sameCount || known.count == answer.count else {
          throw wrong.error("answers", "must have as many numbers as the right answer: \(answer.count)")
        }
        let feedback = try wrong.text("feedback")
        let misconception = try wrong.optionalText("misconception")
        try wrong.finish()
        return (known, feedback, misconception)
      },
      otherwise: try fields.text("otherwise"))
  }

  /// Numbers of which some products are still exact.
  private static let largestDrawn = -1_000_000...1_000_000

  /// `draw: { a: [2, 5] }`: the whole numbers between which each name is drawn.
  private static func ranges(_ fields: inout YAMLFields) throws -> [(name: String, range: ClosedRange<Int>)] {
    var draw = try fields.mapping("draw")
    return try draw.keys.map { name in
      guard name.wholeMatch(of: /[A-Za-z]+/) != nil, name != "relu", name != "max" else {
        throw draw.error(name, "cannot be drawn: a name has only letters from a to z, and is neither relu nor max")
      }
      let numbers = try draw.numbers(name)
      let bounds = numbers.compactMap { Int(exactly: $0) }
      guard numbers.count == 2, bounds.count == 2, bounds[0] <= bounds[1] else {
        throw draw.error(name, "must be two whole numbers, the smaller one first")
      }
      guard bounds.allSatisfy({ largestDrawn.contains($0) }) else {
        throw draw.error(name, "must lie between \(largestDrawn.lowerBound) and \(largestDrawn.upperBound)")
      }
      return (name, bounds[0]...bounds[1])
    }
  }

  private static func formula(
    _ text: String, _ names: Set<String>, _ key: String, _ fields: YAMLFields
  ) throws -> Formula {
    do throws(Formula.Problem) {
      return try Formula(text, names: names)
    } catch {
      throw fields.error(key, error.sentence)
    }
  }
}
