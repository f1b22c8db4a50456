import ArgumentParser
import Catalogue
import Foundation
import Grading
import Records

struct StartCommand: ParsableCommand, CatalogueOptions, OutputOptions {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Write an exercise's starter file; never over another.")

  @Argument(help: "The exercise.") var name: String
  @Option(help: ArgumentHelp("The folder to write it into.", valueName: "dir")) var into = "."
  @Flag(help: "Write a small Swift package around it, so that an editor knows Neurons.") var package = false
  @Option(help: .exercises) var exercises: String?
  @Flag(help: .json) var json = false
  @Flag(help: .noColor) var noColor = false

  func run() throws {
    let exercise = try catalogue().exercise(name)
    let starter = try exercise.text("Starter.swift")
    let folder = URL(filePath: into)
    let file =
      package
      ? folder.appending(path: "\(exercise.name)/Sources/Answer/\(exercise.name).swift")
      : folder.appending(path: "\(exercise.name).swift")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      if package { try StarterPackage(exercise: exercise).write(into: folder.appending(path: exercise.name)) }
      // .withoutOverwriting is atomic in the file system: two of these at once cannot both write.
      try Data(starter.utf8).write(to: file, options: .withoutOverwriting)
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      throw Failure.unwritable(
        "\(file.relativePath) is there already, and is left as it is; use --into DIR for a fresh start")
    } catch {
      throw Failure.unwritable("\(file.relativePath) cannot be written: \(error.reason)")
    }
    if json {
      struct Started: Encodable {
        let schema = 1
        let exercise: String
        let file: String
      }
      return printJSON(Started(exercise: exercise.name, file: file.path))
    }
    let path = Terminal.safe(file.relativePath)
    print("Wrote \(path). Edit it, then: gradus check \(path)")
  }
}
