import ArgumentParser
import Foundation
import Records

struct EraseCommand: ParsableCommand, RecordsOptions, OutputOptions {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Remove all that is kept of a learner, for good.")

  @Option(help: ArgumentHelp("Whose records.", valueName: "name")) var learner: String
  @Option(help: ArgumentHelp("The same name again.", valueName: "name")) var confirm: String
  @Option(help: .database) var database: String?
  @Flag(help: .json) var json = false
  @Flag(help: .noColor) var noColor = false

  private struct Erased: Encodable {
    let schema = 1
    let erased: String
  }

  func run() throws {
    guard learner == confirm else {
      throw Failure.usage("--confirm must repeat the learner's name; nothing was erased")
    }
    let learner = try LearnerName.checked(learner)
    try records().erase(learner)
    guard !json else { return printJSON(Erased(erased: learner)) }
    print("Erased all records of \(Terminal.safe(learner)).")
  }
}
