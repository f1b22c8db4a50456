import Quizzes

/// A quiz's questions without their answers, for a site or a script that asks them itself.
struct QuestionSheet: Encodable {
  struct Option: Encodable {
    let id: String
    let text: String
  }
  struct Question: Encodable {
    let question: String
    let kind: String
    let ask: String
    let maximum: Int
    /// Empty where the answer is a number or a text.
    let options: [Option]
  }

  let schema = 1
  let quiz: String
  let title: String
  let questions: [Question]

  private enum CodingKeys: CodingKey {
    case schema, quiz, title, questions
  }

  init(_ quiz: Quiz) {
    self.quiz = quiz.name
    title = quiz.title
    questions = quiz.questions.map { question in
      let (kind, options): (String, [Quizzes.Question.Option]) =
        switch question.kind {
        case .choice(let options): ("choice", options)
        case .choices(let options): ("choices", options)
        case .number, .drawn: ("number", [])
        case .text: ("text", [])
        }
      return Question(
        question: question.id, kind: kind, ask: question.ask, maximum: question.maximum,
        options: options.map { Option(id: $0.id, text: $0.text) })
    }
  }
}
