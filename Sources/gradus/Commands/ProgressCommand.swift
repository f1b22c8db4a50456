import ArgumentParser
import Catalogue
import Foundation
import Grading
import Records

struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "What you have passed, tried and not begun, and what is next.")

  @OptionGroup var learner: LearnerOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var catalogue: CatalogueOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let learner = try learner.learner()
    let catalogue = try catalogue.catalogue()
    let standing = try Standing(of: learner, in: catalogue, database.records().progress(of: learner))
    guard !output.json else { return printJSON(standing) }
    let terminal = output.terminal
    for lesson in standing.lessons {
      print(terminal.styled(lesson.title, .bold) + (lesson.completed ? terminal.styled("  ✓ completed", .green) : ""))
      print("  " + bar(lesson) + "\n")
      for exercise in lesson.exercises { print(exercise.line(terminal) + tries(exercise.submissions)) }
      for quiz in lesson.quizzes { print(quiz.line(terminal) + tries(quiz.attempts)) }
      print()
    }
    print(standing.nextStep)
  }

  private func bar(_ lesson: Standing.LessonStanding) -> String {
    let passed = lesson.exercises.filter { $0.state == .passed }.count
    let width = 40
    let filled = lesson.exercises.isEmpty ? 0 : width * passed / lesson.exercises.count
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    return "\(bar) \(passed) of \(lesson.exercises.count) exercises passed"
  }

  private func tries(_ count: Int) -> String {
    count < 2 ? "" : " (\(count))"
  }
}
