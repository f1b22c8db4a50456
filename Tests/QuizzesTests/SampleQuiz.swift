import Quizzes
import Testing

/// A sound quiz with a question of each kind; tests then answer it, or spoil it.
enum Sample {
  static let text = """
    title: Check yourself
    questions:
      - id: pick
        kind: choice
        ask: Which?
        points: 2
        options:
          - id: a
            text: First
            feedback: Not the first.
            misconception: m-a
          - id: b
            text: Second
            correct: true
            feedback: The second.
      - id: parts
        kind: choices
        ask: Which ones?
        scoring: right-minus-wrong
        options:
          - {id: a, text: A, feedback: A is wrong., misconception: m-a}
          - {id: b, text: B, correct: true, feedback: B is right.}
          - {id: c, text: C, feedback: C is wrong., misconception: m-c}
          - {id: d, text: D, correct: true, feedback: D is right.}
      - id: numbers
        kind: number
        ask: Two numbers.
        points: 1
        answers: [0, 2]
        feedback: Right.
        wrong:
          - answers: [3, 2]
            feedback: That is the absolute value.
            misconception: m-abs
          - answers: [0.5, 2]
            feedback: Half right.
        otherwise: Try again.
      - id: word
        kind: text
        ask: Which word?
        points: 1
        accept: [The gradient, slopes]
        feedback: The right word.
        wrong:
          - answers: [loss, the loss]
            feedback: Not the loss.
            misconception: m-loss
        otherwise: Another word.
    """

  static func quiz(_ text: String = text) throws -> Quiz {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "quiz.yaml")
    return try Quiz(lesson: "one", folder: folder.url)
  }

  static func question(_ id: String) throws -> Question {
    try #require(try quiz().questions.first { $0.id == id })
  }
}
