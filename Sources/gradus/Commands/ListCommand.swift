import ArgumentParser
import Catalogue
import Foundation
import Grading
import Records

struct ListCommand: ParsableCommand, LearningOptions {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The lessons, their exercises and quizzes, with your marks.")

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
      print(terminal.styled(lesson.title, .bold))
      print(terminal.styled("  \(lesson.level), \(lesson.readingMinutes) minutes to read", .dim) + "\n")
      for exercise in lesson.exercises { print(exercise.line(terminal)) }
      for quiz in lesson.quizzes { print(quiz.line(terminal)) }
      print()
    }
    print("`gradus show NAME` tells what an exercise asks for; `gradus quiz NAME` asks the questions.")
  }
}

extension Standing.ExerciseStanding {
  /// One line of 80 columns at most: mark, name, title, points.
  func line(_ terminal: Terminal) -> String {
    let mark =
      switch state {
      case .passed: terminal.styled("✓", .green)
      case .tried: terminal.styled("·", .yellow)
      case .notStarted: " "
      }
    let points = state == .notStarted ? "\(maximum) points" : "\(best)/\(maximum)"
    return "  \(mark) \(Terminal.padded(exercise, to: 22)) \(Terminal.padded(title, to: 40)) \(points)"
  }
}

extension Standing.QuizStanding {
  /// One line of 80 columns at most: mark, name, title, points.
  func line(_ terminal: Terminal) -> String {
    let mark = mastered ? terminal.styled("✓", .green) : attempts > 0 ? terminal.styled("·", .yellow) : " "
    let points = attempts == 0 ? "\(maximum) points" : "\(best)/\(maximum)"
    return "  \(mark) \(Terminal.padded(quiz, to: 22)) \(Terminal.padded("quiz: \(title)", to: 40)) \(points)"
  }
}
