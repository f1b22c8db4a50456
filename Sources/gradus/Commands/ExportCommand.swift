import ArgumentParser
import Foundation
import Records

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "All that is kept of a learner, as JSON.")

  @OptionGroup var learner: LearnerOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    printJSON(try database.records().export(try learner.learner()))
  }
}
