import Foundation

/// A catalogue with one lesson and one quiz of every kind of question, worth 5 points.
enum QuizFixture {
  static func write(at desk: Desk) throws -> String {
    try desk.write(
      """
      title: A lesson
      track: Foundations
      number: 1
      level: beginner
      reading-minutes: 1
      prerequisites: []
      mastery: 0.75
      order: []
      """, to: "catalogue/lesson/lesson.yaml")
    try desk.write(questions, to: "catalogue/lesson/quiz.yaml")
    return desk.path("catalogue")
  }

  private static let questions = """
    title: Kinds
    questions:
      - id: one
        kind: choice
        ask: "Which one?"
        points: 1
        options:
          - {id: a, text: "The left one", feedback: "Not left."}
          - {id: b, text: "The right one", correct: true, feedback: "Yes, right."}
          - {id: c, text: "The middle one", feedback: "Not the middle.", misconception: in-between}
      - id: several
        kind: choices
        scoring: right-minus-wrong
        ask: "Which ones?"
        options:
          - {id: a, text: "The first good one", correct: true, feedback: "Good."}
          - {id: b, text: "The second good one", correct: true, feedback: "Good too."}
          - {id: c, text: "The bad one", feedback: "Bad."}
      - id: number
        kind: number
        ask: "Which two numbers?"
        points: 1
        answers: [-2, 0.5]
        feedback: "Those."
        wrong:
          - {answers: [2, 0.5], feedback: "The sign is lost.", misconception: sign-lost}
        otherwise: "Others."
      - id: word
        kind: text
        ask: "Which word?"
        points: 1
        accept: ["gradient"]
        feedback: "That one."
        otherwise: "Another one."
    """
}
