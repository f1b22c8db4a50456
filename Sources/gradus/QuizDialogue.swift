import Foundation
import Quizzes

/// Asks a quiz at the terminal: one question at a time, feedback after each.
struct QuizDialogue {
  let quiz: Quiz
  let terminal: Terminal

  /// The answers to all questions.
  ///
  /// Ctrl-C and the end of input leave the program, with nothing recorded.
  func run() -> [ScoredAnswer] {
    Interruption.first { complain("\nLeft the quiz: this attempt is not recorded.") }
    print(terminal.styled(quiz.title, .bold) + terminal.styled("  (Ctrl-C leaves; nothing is recorded then)", .dim))
    return quiz.questions.enumerated().map { index, question in
      print("\n" + terminal.styled("\(index + 1) of \(quiz.questions.count)", .dim))
      let answer = ask(question)
      let mark = answer.correct ? terminal.styled("✓ Right.", .green) : terminal.styled("✗ Not quite.", .red)
      let points = answer.maximum > 1 ? " \(answer.score) of \(answer.maximum) points." : ""
      print(mark + points)
      print(Terminal.wrapped(Terminal.safe(answer.feedback), indent: "  "))
      return answer
    }
  }

  private func ask(_ question: Question) -> ScoredAnswer {
    print(Terminal.wrapped(question.ask))
    switch question.kind {
    case .choice(let options): return choose(question, options.shuffled())
    case .choices(let options):
      print(
        terminal.styled(
          Terminal.wrapped(
            "Choose any number. Each right one counts 1, each wrong one takes 1 away, never below 0."), .dim))
      return choose(question, options.shuffled())
    case .number, .drawn, .text:
      return repeated {
        try question.given(.text($0))
      } scoredBy: {
        question.score($0)
      }
    }
  }

  /// Shows the options lettered in the order in which they stand here, which is not that of their ids.
  private func choose(_ question: Question, _ options: [Question.Option]) -> ScoredAnswer {
    let letters = options.indices.map { String(UnicodeScalar(UInt8(97 + $0))) }
    for (letter, option) in zip(letters, options) {
      let lines = Terminal.wrapped(option.text, indent: "     ", width: 78)
      print("  \(terminal.styled(letter, .bold))  " + lines.dropFirst(5))
    }
    return repeated { line in
      let chosen = line.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      let ids = try chosen.map { letter in
        guard let index = letters.firstIndex(of: letter) else {
          throw Failure.usage("there is no \"\(letter)\": choose among \(letters.joined(separator: ", "))")
        }
        return options[index].id
      }
      return try question.given(.list(ids.map(RawAnswer.text)))
    } scoredBy: {
      question.score($0)
    }
  }

  /// Reads lines until one can be taken.
  private func repeated(
    _ take: (String) throws -> GivenAnswer, scoredBy score: (GivenAnswer) -> ScoredAnswer
  ) -> ScoredAnswer {
    while true {
      print("> ", terminator: "")
      fflush(nil)
      guard let line = readLine() else { Interruption.end() }
      if line.allSatisfy(\.isWhitespace) { continue }
      do {
        return score(try take(line))
      } catch {
        print(terminal.styled(Failure(error)?.message ?? "\(error)", .yellow))
      }
    }
  }
}
