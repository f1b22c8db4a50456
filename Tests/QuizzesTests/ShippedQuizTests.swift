import Catalogue
import Foundation
import Testing

@testable import Quizzes

@Suite("The quiz of the lesson on neural networks")
struct ShippedQuizTests {
  let lesson: Lesson
  let quiz: Quiz

  init() throws {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    lesson = try Catalogue(folder: repository.appending(path: "Exercises")).lesson("neural-networks")
    quiz = try Quiz(lesson: lesson)
  }

  static let right = [
    "neuron": RawAnswer.text("b,d"), "collapse": .text("c"), "relu": .text("0 and 2"), "backpropagation": .text("b"),
  ]

  @Test("the right answers have full marks")
  func fullMarks() throws {
    let answers = try quiz.questions.map { $0.score(try $0.given(try #require(Self.right[$0.id]))) }
    #expect(answers.filter { !$0.correct }.map(\.question) == [])
    #expect(answers.reduce(0) { $0 + $1.score } == quiz.maximum)
  }

  @Test("nothing at all has no marks")
  func noMarks() {
    #expect(quiz.questions.allSatisfy { $0.score(nil).score == 0 })
  }

  /// All questions, the pool too, as some learners have them.
  var drawn: [Question] {
    (0..<30).flatMap { quiz.taken(by: "learner \($0)", seed: "7", all: true).questions }
  }

  @Test("every misconception that an answer shows has a text for the learner")
  func misconceptions() throws {
    let texts = try lesson.misconceptions()
    let named = Set(drawn.flatMap(Self.misconceptions))
    #expect(!named.isEmpty)
    #expect(named.filter { texts[$0] == nil } == [])
  }

  static func misconceptions(of question: Question) -> [String] {
    switch question.kind {
    case .choice(let options), .choices(let options): options.compactMap(\.misconception)
    case .number(let known): known.wrong.compactMap(\.misconception)
    case .text(let known): known.wrong.compactMap(\.misconception)
    case .drawn: []
    }
  }

  @Test("every question can be answered right, whoever's numbers it has")
  func rightAnswers() {
    for question in drawn {
      guard case .number(let known) = question.kind else { continue }
      #expect(known.right.filter { !$0.isFinite } == [], "\(question.ask)")
      #expect(question.score(.numbers(known.right)).correct, "\(question.ask)")
    }
  }

  @Test("every known wrong answer is wrong, and is told what is known of it")
  func wrongAnswers() {
    for question in drawn {
      guard case .number(let known) = question.kind else { continue }
      for wrong in known.wrong {
        let same = known.wrong.filter { $0.answer == wrong.answer }
        let answer = question.score(.numbers(wrong.answer))
        #expect(answer.score == 0, "\(question.ask) \(wrong.answer)")
        #expect(same.contains { $0.feedback == answer.feedback }, "\(question.ask) \(wrong.answer)")
      }
    }
  }
}
