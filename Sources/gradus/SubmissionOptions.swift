import ArgumentParser
import Catalogue
import Foundation

/// Which file is graded as what, with all that learners name: for `check`, `submit` and `watch`.
struct SubmissionOptions: LearningOptions {
  @Argument(help: "The Swift file; - for standard input.", completion: .file(extensions: ["swift"]))
  var file: String

  @Option(help: ArgumentHelp("The exercise, where the file's name does not say it.", valueName: "name"))
  var exercise: String?

  @Option(help: "Draw the cases from this seed, to repeat a verdict.")
  var seed: String?

  @Flag(name: .customLong("no-isolation"), help: "Run without a sandbox. Only for your own code on your own machine.")
  var noIsolation = false

  @Flag(help: "Say on standard error where the time went.")
  var timings = false

  @OptionGroup var picture: PictureOptions
  @Option(help: .learner) var learner: String?
  @Option(help: .database) var database: String?
  @Option(help: .exercises) var exercises: String?
  @Flag(help: .json) var json = false
  @Flag(help: .noColor) var noColor = false

  /// The longest file that is read: no answer to an exercise comes near it.
  static let longest = 1_000_000

  /// The exercise that was named, or that the file is named after.
  func chosenExercise(from catalogue: Catalogue) throws -> Exercise {
    if let exercise { return try catalogue.exercise(exercise) }
    guard file != "-" else {
      throw Failure.usage("with - for standard input, name the exercise: --exercise NAME")
    }
    let url = URL(filePath: file)
    do {
      return try catalogue.exercise(url.deletingPathExtension().lastPathComponent)
    } catch let error as CatalogueError {
      guard case .unknown = error else { throw error }
      guard FileManager.default.fileExists(atPath: file) else { throw Failure.unreadable("there is no file \(file)") }
      throw Failure.usage("\(error) (The file's name names the exercise, unless --exercise does.)")
    }
  }

  /// The file's bytes; throws where it cannot be read, is longer than ``longest``, or is no text.
  func source() throws -> [UInt8] {
    try Self.source(of: TextFile(file))
  }

  static func source(of file: TextFile) throws -> [UInt8] {
    guard let bytes = try file.bytes(atMost: longest) else {
      throw Failure.unreadable("\(file.name) is larger than 1 MB; an answer to an exercise is a page of Swift")
    }
    return bytes
  }
}
