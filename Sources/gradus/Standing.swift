import Catalogue
import Records

/// Where a learner stands in the catalogue: what is passed, tried and not begun, and what is next.
struct Standing {
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

  /// The exercise or quiz to do next; nil where all is done.
  let next: String?
  let lessons: [LessonStanding]

  /// Where `learner` stands, by what `records` have.
  init(of learner: String, in course: Course, _ records: Records) throws {
    let progress = try records.progress(of: learner)
    var standings: [LessonStanding] = []
    // Lessons come in order, so those that come before are known.
    for unit in course.units {
      let completed = Set(standings.filter(\.completed).map(\.lesson))
      standings.append(Self.standing(in: unit, progress, completed))
    }
    lessons = standings
    next = lessons.lazy.filter(\.open).compactMap(Self.next).first
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
        state: seen == nil ? .notStarted : seen?.passed == true ? .passed : .tried,
        // An author may have made it worth less since.
        best: min(seen?.best ?? 0, exercise.maximum), maximum: exercise.maximum, submissions: seen?.submissions ?? 0)
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
