import ArgumentParser
import Catalogue
import Foundation
import Grading
import Records

struct ShowCommand: ParsableCommand, CatalogueOptions, OutputOptions {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "What an exercise asks for.")

  @Argument(help: "The exercise.") var name: String
  @Option(help: .exercises) var exercises: String?
  @Flag(help: .json) var json = false
  @Flag(help: .noColor) var noColor = false

  func run() throws {
    let exercise = try catalogue().exercise(name)
    let statement = try exercise.text("statement.md")
    if json {
      struct Statement: Encodable {
        let schema = 1
        let exercise: String
        let title: String
        let points: Int
        let entry: String
        let statement: String
      }
      return printJSON(
        Statement(
          exercise: exercise.name, title: exercise.title, points: exercise.points, entry: exercise.declaration,
          statement: statement))
    }
    let terminal = terminal
    print(
      terminal.styled(exercise.title, .bold) + terminal.styled("  (\(exercise.name), \(exercise.points) points)", .dim))
    print("\n" + Markdown(terminal: terminal).render(statement))
    print("\n`gradus start \(exercise.name)` writes \(exercise.name).swift to begin with.")
  }
}
