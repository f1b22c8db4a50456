import ArgumentParser
import Foundation
import Records

struct ExportCommand: ParsableCommand, LearnerOptions, RecordsOptions, OutputOptions {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "All that is kept of a learner, as JSON.")

  @Option(help: .learner) var learner: String?
  @Option(help: .database) var database: String?
  @Flag(help: .json) var json = false
  @Flag(help: .noColor) var noColor = false

  func run() throws {
    printJSON(try records().export(try learnerName()))
  }
}
