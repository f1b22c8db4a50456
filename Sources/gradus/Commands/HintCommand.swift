import ArgumentParser
import Catalogue
import Foundation
import Grading
import Records

struct HintCommand: ParsableCommand, LearningOptions {
  static let configuration = CommandConfiguration(
    commandName: "hint", abstract: "The next hint that you have not seen.")

  @Argument(help: "The exercise.") var name: String
  @Option(help: .learner) var learner: String?
  @Option(help: .database) var database: String?
  @Option(help: .exercises) var exercises: String?
  @Flag(help: .json) var json = false
  @Flag(help: .noColor) var noColor = false

  func run() throws {
    let exercise = try catalogue().exercise(name)
    let learner = try learnerName()
    let records = try records()
    guard json else { return print(try Self.next(for: exercise, of: learner, records, terminal)) }
    let hints = try exercise.hints()
    let number = try Self.take(hints, exercise, learner, records)
    printJSON(Hint(exercise: exercise.name, hint: number, of: hints.count, text: number.map { hints[$0 - 1] }))
  }

  private struct Hint: Encodable {
    let schema = 1
    let exercise: String
    /// Nil where all were seen.
    let hint: Int?
    let of: Int
    let text: String?
  }

  /// The next hint as it is shown, recorded as seen; all of them where all were seen.
  static func next(
    for exercise: Exercise, of learner: String, _ records: Records, _ terminal: Terminal
  ) throws -> String {
    let hints = try exercise.hints()
    let markdown = Markdown(terminal: terminal)
    guard let number = try take(hints, exercise, learner, records) else {
      let again = "You have seen all \(hints.count) hints. Here they are again."
      return ([again] + hints.map(markdown.render)).joined(separator: "\n\n")
    }
    return terminal.styled("Hint \(number) of \(hints.count)", .dim) + "\n" + markdown.render(hints[number - 1])
  }

  /// The number of the first hint that was not seen, which it then is; nil where all were.
  private static func take(
    _ hints: [String], _ exercise: Exercise, _ learner: String, _ records: Records
  ) throws -> Int? {
    let number = try records.nextHint(for: exercise.name, of: learner)
    guard number <= hints.count else { return nil }
    try records.recordHint(number, for: exercise.name, of: learner)
    return number
  }
}
