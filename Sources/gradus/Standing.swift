import Catalogue
import Foundation
import Quizzes
import Records

/// What there is to do: a catalogue with all its exercises and quizzes read, which takes longer than to look a learner up.
struct Course: Sendable {
  fileprivate struct Unit: Sendable {
    let lesson: Lesson
    let exercises: [Exercise]
    let quizzes: [Quiz]
  }

  let catalogue: Catalogue
  fileprivate let units: [Unit]

  /// Reads all of `catalogue`; throws where any of it is malformed.
  init(_ catalogue: Catalogue) throws {
    self.catalogue = catalogue
    units = try catalogue.lessons.map { lesson in
      Unit(lesson: lesson, exercises: try lesson.order.map(catalogue.exercise), quizzes: try Quiz.all(of: lesson))
    }
  }
}

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
    /// Whether all lessons that come before are completed.
    let open: Bool
    let exercises: [ExerciseStanding]
    let quizzes: [QuizStanding]
  }
  enum State: String, Encodable {
    case notStarted = "not-started"
    case tried
    case passed
  }

  /// A misunderstanding that was met: named in a verdict, or chosen in a quiz.
  struct MisconceptionStanding: Encodable {
    let id: String
    let says: String
    /// Whether the same exercise passed, or the same question was answered right, since.
    let overcome: Bool
  }

  let schema = 1
  let learner: String
  /// The exercise or quiz to do next; nil where all is done.
  let next: String?
  let lessons: [LessonStanding]
  let misconceptions: [MisconceptionStanding]

  private enum CodingKeys: CodingKey {
    case schema, learner, next, lessons, misconceptions
  }

  /// Where `learner` stands, by what `records` have.
  init(of learner: String, in course: Course, _ records: Records) throws {
    self.learner = learner
    let progress = try records.progress(of: learner)
    var standings: [LessonStanding] = []
    // Lessons come in order, so those that come before are known.
    for unit in course.units {
      let completed = Set(standings.filter(\.completed).map(\.lesson))
      standings.append(Self.standing(in: unit, progress, completed))
    }
    lessons = standings
    next = lessons.lazy.filter(\.open).compactMap(Self.next).first
    let met = try records.misconceptions(of: learner)
    let texts = met.isEmpty ? [:] : try course.catalogue.misconceptions()
    misconceptions = met.map { .init(id: $0.id, says: texts[$0.id] ?? "", overcome: $0.overcome) }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    try container.encode(learner, forKey: .learner)
    try container.encode(next, forKey: .next)
    try container.encode(lessons, forKey: .lessons)
    try container.encode(misconceptions, forKey: .misconceptions)
  }

  /// The first exercise that is not passed, then the quiz where it is not mastered.
  private static func next(_ lesson: LessonStanding) -> String? {
    lesson.exercises.first { $0.state != .passed }?.exercise ?? lesson.quizzes.first { !$0.mastered }?.quiz
  }

  private static func standing(
    in unit: Course.Unit, _ progress: LearnerProgress, _ completed: Set<String>
  ) -> LessonStanding {
    let lesson = unit.lesson
    let exercises = unit.exercises.map { exercise in
      let seen = progress.exercises[exercise.name]
      return ExerciseStanding(
        exercise: exercise.name, title: exercise.title,
        state: seen == nil ? .notStarted : seen?.passed == true ? .passed : .tried, best: seen?.best ?? 0,
        maximum: exercise.points, submissions: seen?.submissions ?? 0)
    }
    let quizzes = unit.quizzes.map { quiz in
      let seen = progress.quizzes[quiz.name]
      let mastered = seen.map { Double($0.best) >= lesson.mastery * Double($0.maximum) } ?? false
      return QuizStanding(
        quiz: quiz.name, title: quiz.title, best: seen?.best ?? 0, maximum: seen?.maximum ?? quiz.maximum,
        attempts: seen?.attempts ?? 0, mastered: mastered)
    }
    return LessonStanding(
      lesson: lesson.name, title: lesson.title, level: lesson.level, readingMinutes: lesson.readingMinutes,
      completed: exercises.allSatisfy { $0.state == .passed } && quizzes.allSatisfy(\.mastered),
      open: completed.isSuperset(of: lesson.prerequisites), exercises: exercises, quizzes: quizzes)
  }
}

extension Catalogue {
  /// What to tell learners about misconceptions, of all lessons together.
  func misconceptions() throws -> [String: String] {
    try lessons.reduce(into: [:]) { texts, lesson in
      texts.merge(try lesson.misconceptions(), uniquingKeysWith: { first, _ in first })
    }
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
