import Authoring
import Crypto
import Foundation

extension Question {
  /// The question with its numbers drawn for `occasion`, a text: the same one gives the same numbers.
  func drawn(for occasion: String) -> Question {
    guard case .drawn(let drawn) = kind else { return self }
    let digest = SHA256.hash(data: Data("\(occasion)\n\(id)".utf8))
    var draw = Draw(seed: digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    var numbers: [String: Double] = [:]
    var question = self
    for (name, range) in drawn.ranges {
      let number = draw.count(in: range)
      numbers[name] = Double(number)
      question.ask = question.ask.replacing("{\(name)}", with: number < 0 ? "−\(-number)" : "\(number)")
    }
    let right = drawn.known.right.map { $0.value(numbers) }
    // A known mistake that gives the right number here shows nothing.
    let wrong = drawn.known.wrong
      .map { (answer: $0.answer.map { $0.value(numbers) }, feedback: $0.feedback, misconception: $0.misconception) }
      .filter { $0.answer != right }
    question.kind = .number(
      Known(right: right, feedback: drawn.known.feedback, wrong: wrong, otherwise: drawn.known.otherwise))
    return question
  }
}

extension Quiz {
  /// The quiz as `learner` takes it, with numbers drawn from `seed`, and with the questions of its pool where `all` is
  /// true.
  public func taken(by learner: String, seed: String, all: Bool) -> Quiz {
    let asked = all ? questions + pool : questions
    return Quiz(
      name: name, title: title, questions: asked.map { $0.drawn(for: "\(seed)\n\(learner)") }, pool: all ? [] : pool)
  }
}
