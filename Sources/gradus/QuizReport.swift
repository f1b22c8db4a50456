import Foundation
import Quizzes

/// The result of `quiz` as the contract has it.
struct QuizReport: Encodable {
  struct Answer: Encodable {
    let question: String
    let given: GivenAnswer?
    let correct: Bool
    let score: Int
    let maximum: Int
    let feedback: String
    let misconception: String?

    private enum CodingKeys: CodingKey {
      case question, given, correct, score, maximum, feedback, misconception
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(question, forKey: .question)
      try container.encode(given, forKey: .given)
      try container.encode(correct, forKey: .correct)
      try container.encode(score, forKey: .score)
      try container.encode(maximum, forKey: .maximum)
      try container.encode(feedback, forKey: .feedback)
      try container.encode(misconception, forKey: .misconception)
    }
  }

  let schema = 1
  let quiz: String
  let learner: String
  let attempt: Int64
  let score: Int
  let maximum: Int
  let answers: [Answer]

  init(quiz: Quiz, learner: String, attempt: Int64, answers: [ScoredAnswer]) {
    self.quiz = quiz.name
    self.learner = learner
    self.attempt = attempt
    self.answers = answers.map {
      Answer(
        question: $0.question, given: $0.given, correct: $0.correct, score: $0.score, maximum: $0.maximum,
        feedback: $0.feedback, misconception: $0.misconception)
    }
    score = answers.reduce(0) { $0 + $1.score }
    maximum = quiz.maximum
  }

  /// The score, and where nobody was told yet, what to say to each answer.
  func text(for terminal: Terminal, withFeedback: Bool) -> String {
    let lines = withFeedback ? answers.map { line($0, terminal) } : []
    return (lines + ["\(quiz): \(score) of \(maximum) points, recorded as attempt \(attempt)."]).joined(
      separator: "\n\n")
  }

  private func line(_ answer: Answer, _ terminal: Terminal) -> String {
    let mark = answer.correct ? terminal.styled("✓", .green) : terminal.styled("✗", .red)
    return "\(mark) \(answer.question)  \(answer.score)/\(answer.maximum)\n"
      + Terminal.wrapped(Terminal.safe(answer.feedback), indent: "    ")
  }
}
