import ArgumentParser
import Foundation
import Records

struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Remove all that is kept of a learner, for good.")

  @Option(help: ArgumentHelp("Whose records.", valueName: "name")) var learner: String
  @Option(help: ArgumentHelp("The same name again.", valueName: "name")) var confirm: String
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  private struct Erased: Encodable {
    let schema = 1
    let erased: String
  }

  func run() throws {
    guard learner == confirm else {
      throw Failure.usage("--confirm must repeat the learner's name; nothing was erased")
    }
    let learner = try LearnerOptions.learner(named: learner)
    try database.records().erase(learner)
    guard !output.json else { return printJSON(Erased(erased: learner)) }
    print("Erased all records of \(Terminal.safe(learner)).")
  }
}
