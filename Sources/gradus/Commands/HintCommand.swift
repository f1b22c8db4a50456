import ArgumentParser
import Catalogue
import Foundation
import Grading
import Records

struct HintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hint", abstract: "The next hint that you have not seen.")

  @Argument(help: "The exercise.") var name: String
  @OptionGroup var learner: LearnerOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var catalogue: CatalogueOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let exercise = try catalogue.catalogue().exercise(name)
    let hints = try exercise.hints()
    let learner = try learner.learner()
    let records = try database.records()
    let number = try records.nextHint(for: exercise.name, of: learner)
    let isNew = number <= hints.count
    if output.json {
      printJSON(
        Hint(
          exercise: exercise.name, hint: isNew ? number : nil, of: hints.count, text: isNew ? hints[number - 1] : nil))
    } else {
      show(hints, isNew ? number : nil)
    }
    if isNew { try records.recordHint(number, for: exercise.name, of: learner) }
  }

  private struct Hint: Encodable {
    let schema = 1
    let exercise: String
    /// Nil where all were seen.
    let hint: Int?
    let of: Int
    let text: String?
  }

  private func show(_ hints: [String], _ number: Int?) {
    let markdown = Markdown(terminal: output.terminal)
    guard let number else {
      print("You have seen all \(hints.count) hints. Here they are again.\n")
      return print(hints.map(markdown.render).joined(separator: "\n\n"))
    }
    print(output.terminal.styled("Hint \(number) of \(hints.count)", .dim))
    print(markdown.render(hints[number - 1]))
  }
}
