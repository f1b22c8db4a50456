import Catalogue
import Foundation
import Quizzes
import Records

/// Where a learner stands in the catalogue: what is passed, tried and not begun, and what is next.
struct Standing: Encodable {
  struct ExerciseStanding: Encodable {
    let exercise: String
    let title: String
    let state: State
    let best: Int
    let maximum: Int
    let submissions: Int
  }
  struct QuizStanding: Encodable {
    let quiz: String
    let title: String
    let best: Int
    let maximum: Int
    let attempts: Int
    /// Whether the best attempt reaches the lesson's mark.
    let mastered: Bool
  }
  struct LessonStanding: Encodable {
    let lesson: String
    let title: String
    let level: String
    let readingMinutes: Int
    let completed: Bool
    let exercises: [ExerciseStanding]
    let quizzes: [QuizStanding]
  }
  enum State: String, Encodable {
    case notStarted = "not-started"
    case tried
    case passed
  }

  let schema = 1
  let learner: String
  /// The exercise or quiz to do next; nil where all is done.
  let next: String?
  let lessons: [LessonStanding]

  private enum CodingKeys: CodingKey {
    case schema, learner, next, lessons
  }

  init(of learner: String, in catalogue: Catalogue, _ progress: LearnerProgress) throws {
    self.learner = learner
    lessons = try catalogue.lessons.map { try Self.standing(in: $0, catalogue, progress) }
    next = lessons.lazy.compactMap(Self.next).first
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    try container.encode(learner, forKey: .learner)
    try container.encode(next, forKey: .next)
    try container.encode(lessons, forKey: .lessons)
  }

  /// The first exercise that is not passed, then the quiz where it is not mastered.
  private static func next(_ lesson: LessonStanding) -> String? {
    lesson.exercises.first { $0.state != .passed }?.exercise ?? lesson.quizzes.first { !$0.mastered }?.quiz
  }

  private static func standing(
    in lesson: Lesson, _ catalogue: Catalogue, _ progress: LearnerProgress
  ) throws -> LessonStanding {
    let exercises = try lesson.order.map { name in
      let exercise = try catalogue.exercise(name)
      let seen = progress.exercises[name]
      return ExerciseStanding(
        exercise: name, title: exercise.title,
        state: seen == nil ? .notStarted : seen?.passed == true ? .passed : .tried, best: seen?.best ?? 0,
        maximum: exercise.points, submissions: seen?.submissions ?? 0)
    }
    let quizzes = try Quiz.all(of: lesson).map { quiz in
      let seen = progress.quizzes[quiz.name]
      let mastered = seen.map { Double($0.best) >= lesson.mastery * Double(quiz.maximum) } ?? false
      return QuizStanding(
        quiz: quiz.name, title: quiz.title, best: seen?.best ?? 0, maximum: quiz.maximum,
        attempts: seen?.attempts ?? 0, mastered: mastered)
    }
    return LessonStanding(
      lesson: lesson.name, title: lesson.title, level: lesson.level, readingMinutes: lesson.readingMinutes,
      completed: exercises.allSatisfy { $0.state == .passed } && quizzes.allSatisfy(\.mastered),
      exercises: exercises, quizzes: quizzes)
  }
}

extension Quiz {
  /// The lesson's quiz, if it has one.
  static func all(of lesson: Lesson) throws -> [Quiz] {
    let file = lesson.folder.appending(path: "quiz.yaml").path
    guard FileManager.default.fileExists(atPath: file) else { return [] }
    return [try Quiz(lesson: lesson.name, folder: lesson.folder)]
  }
}
