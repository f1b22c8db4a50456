/// What became of one answer.
public struct ScoredAnswer: Equatable, Sendable {
  /// The question's id.
  public let question: String
  /// Nil where the question was left open.
  public let given: GivenAnswer?
  /// Whether it scored all there was.
  public let correct: Bool
  /// Points, 0...maximum.
  public let score: Int
  /// The most points there are.
  public let maximum: Int
  /// What to say to this answer.
  public let feedback: String
  /// The misunderstanding that the answer shows, where exactly one is known to lead to it.
  public let misconception: String?
}

extension Question {
  /// What `given` is worth, and what to say to it; nil, a question left open, scores 0.
  public func score(_ given: GivenAnswer?) -> ScoredAnswer {
    switch (kind, given) {
    case (.choice(let options), .options(let ids)?):
      let isRight = options.contains { $0.isCorrect && ids == [$0.id] }
      return score(ids, of: options, isRight ? maximum : 0)
    case (.choices(let options), .options(let ids)?):
      let right = options.filter { $0.isCorrect && ids.contains($0.id) }.count
      return score(ids, of: options, max(0, right - (ids.count - right)))
    case (.number(let known), .numbers(let numbers)?):
      return score(given, known.right == numbers, known) { $0 == numbers }
    case (.text(let known), .text(let text)?):
      let text = Self.normal(text)
      return score(given, known.right.map(Self.normal).contains(text), known) { $0.map(Self.normal).contains(text) }
    default:
      return result(nil, score: 0, feedback: "Not answered.")
    }
  }

  private func score(_ ids: [String], of options: [Option], _ score: Int) -> ScoredAnswer {
    let chosen = options.filter { ids.contains($0.id) }
    let missed = options.filter(\.isCorrect).count - chosen.filter(\.isCorrect).count
    let named = Set(chosen.compactMap(\.misconception))
    // Of several, each says whose it is.
    var feedback = chosen.map { chosen.count > 1 ? "\($0.id): \($0.feedback)" : $0.feedback }
    if missed > 0, chosen.allSatisfy(\.isCorrect) {
      feedback.append(missed == 1 ? "One more option is right." : "\(missed) more options are right.")
    }
    return result(
      .options(ids), score: score, feedback: feedback.joined(separator: " "),
      misconception: named.count == 1 ? named.first : nil)
  }

  private func score<Answer>(
    _ given: GivenAnswer?, _ isRight: Bool, _ known: Known<Answer>, matches: (Answer) -> Bool
  ) -> ScoredAnswer {
    if isRight { return result(given, score: maximum, feedback: known.feedback) }
    let wrong = known.wrong.filter { matches($0.answer) }
    // Where two known mistakes lead to the same answer, neither is named.
    let named = Set(wrong.map(\.misconception))
    return result(
      given, score: 0, feedback: (named.count == 1 ? wrong.first?.feedback : nil) ?? known.otherwise,
      misconception: named.count == 1 ? named.first ?? nil : nil)
  }

  private func result(
    _ given: GivenAnswer?, score: Int, feedback: String, misconception: String? = nil
  ) -> ScoredAnswer {
    ScoredAnswer(
      question: id, given: given, correct: score == maximum, score: score, maximum: maximum, feedback: feedback,
      misconception: misconception)
  }

  /// Without case, punctuation and extra spaces, so that "The gradients." is "the gradients".
  static func normal(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.joined(separator: " ")
  }
}
