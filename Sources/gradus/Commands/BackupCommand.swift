import ArgumentParser
import Foundation
import Records

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "A consistent copy of the database, while others use it.")

  @Argument(help: "The copy; there must be no such file yet.", completion: .file()) var file: String
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  private struct Backup: Encodable {
    let schema = 1
    let file: String
  }

  func run() throws {
    let copy = URL(filePath: file)
    try database.records().backup(to: copy)
    guard !output.json else { return printJSON(Backup(file: copy.path)) }
    print("Copied to \(file).")
  }
}
