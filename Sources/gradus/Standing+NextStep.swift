extension Standing {
  /// What to do next and why, as sentences with the command.
  var nextStep: String {
    guard let next, let lesson = lessons.first(where: { $0.has(next) }) else {
      return "All is done: every exercise passed, and every quiz mastered."
    }
    if let exercise = lesson.exercises.first(where: { $0.exercise == next }) {
      let passed = lesson.exercises.filter { $0.state == .passed }.count
      let why =
        exercise.state == .tried
        ? "you have begun it" : passed == 0 ? "the lesson begins with it" : "it comes next in the lesson"
      return "Next is \(next), since \(why): `gradus show \(next)`."
    }
    return "Next is the quiz, since all exercises are passed: `gradus quiz \(next)`."
  }
}

extension Standing.LessonStanding {
  /// Whether the exercise or quiz `name` belongs to it.
  func has(_ name: String) -> Bool {
    exercises.contains { $0.exercise == name } || quizzes.contains { $0.quiz == name }
  }

  /// How many exercises are passed, as a bar with numbers.
  var bar: String {
    let passed = exercises.filter { $0.state == .passed }.count
    let bar = Terminal.bar(passed, of: exercises.count)
    return "\(bar) \(passed) of \(exercises.count) exercises passed"
  }
}
