import ArgumentParser
import Foundation
import Records

struct BackupCommand: ParsableCommand, RecordsOptions, OutputOptions {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "A consistent copy of the database, while others use it.")

  @Argument(help: "The copy; there must be no such file yet.", completion: .file()) var file: String
  @Option(help: .database) var database: String?
  @Flag(help: .json) var json = false
  @Flag(help: .noColor) var noColor = false

  private struct Backup: Encodable {
    let schema = 1
    let file: String
  }

  func run() throws {
    let copy = URL(filePath: file)
    try records().backup(to: copy)
    guard !json else { return printJSON(Backup(file: copy.path)) }
    print("Copied to \(file).")
  }
}
