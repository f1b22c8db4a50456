import ArgumentParser
import Catalogue
import Foundation
import Grading
import Records

struct ProgressCommand: ParsableCommand, LearningOptions {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "What you have passed, tried and not begun, and what is next.")

  @Option(help: .learner) var learner: String?
  @Option(help: .database) var database: String?
  @Option(help: .exercises) var exercises: String?
  @Flag(help: .json) var json = false
  @Flag(help: .noColor) var noColor = false

  func run() throws {
    let learner = try learnerName()
    let course = try Course(catalogue())
    let records = try records()
    let standing = try Standing(of: learner, in: course, records)
    try Reminder.show(for: learner, in: course.catalogue, records)
    guard !json else {
      return printJSON(try StandingReport(of: learner, standing, in: course.catalogue, records))
    }
    let terminal = terminal
    for lesson in standing.lessons {
      print(terminal.styled(lesson.title, .bold) + state(lesson, terminal))
      print("  " + lesson.bar + "\n")
      for exercise in lesson.exercises { print(exercise.line(terminal) + tries(exercise.submissions)) }
      for quiz in lesson.quizzes { print(quiz.line(terminal) + tries(quiz.attempts)) }
      print()
    }
    show(try records.misconceptions(of: learner), terminal)
    print(standing.nextStep)
  }

  private func show(_ misconceptions: [MetMisconception], _ terminal: Terminal) {
    guard !misconceptions.isEmpty else { return }
    print(terminal.styled("Misunderstandings met", .bold))
    for misconception in misconceptions {
      let mark = misconception.overcome ? terminal.styled("✓ overcome", .green) : terminal.styled("· open    ", .yellow)
      print("  \(mark)  \(Terminal.safe(misconception.id))")
    }
    print()
  }

  private func state(_ lesson: Standing.LessonStanding, _ terminal: Terminal) -> String {
    if lesson.completed { return terminal.styled("  ✓ completed", .green) }
    return lesson.open ? "" : terminal.styled("  opens when the lessons before it are completed", .dim)
  }

  private func tries(_ count: Int) -> String {
    count < 2 ? "" : " (\(count))"
  }
}
