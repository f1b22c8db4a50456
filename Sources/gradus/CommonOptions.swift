import ArgumentParser
import Catalogue
import Foundation
import Records

/// How results are shown: on every command.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print exactly one JSON object on standard output.")
  var json = false

  @Flag(name: .customLong("no-color"), help: "No colours, whatever the output is (also: NO_COLOR).")
  var noColor = false

  var terminal: Terminal { Terminal(allowColor: !noColor) }
}

/// Where exercises come from.
struct CatalogueOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The catalogue (GRADUS_EXERCISES).", valueName: "dir"))
  var exercises: String?

  /// The folder that was named, by option or environment, or the one that came with the program.
  var folder: URL { Self.folder(named: exercises) }

  static func folder(named name: String?) -> URL {
    (name ?? Installation.variable("GRADUS_EXERCISES")).map { URL(filePath: $0) } ?? Installation.exercises
  }

  func catalogue() throws -> Catalogue { try Self.catalogue(in: folder) }

  static func catalogue(in folder: URL) throws -> Catalogue {
    try Catalogue(folder: folder, shelf: Installation.shelf)
  }
}

/// Where records are kept.
struct DatabaseOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The database (GRADUS_DATABASE).", valueName: "file"))
  var database: String?

  /// The file that was named, by option or environment, or the user's own.
  var file: URL { Self.file(named: database) }

  static func file(named name: String?) -> URL {
    (name ?? Installation.variable("GRADUS_DATABASE")).map { URL(filePath: $0) }
      ?? Installation.data.appending(path: "gradus.sqlite")
  }

  /// Opens the database, which is made where it is not there.
  func records() throws -> Records {
    if database ?? Installation.variable("GRADUS_DATABASE") == nil {
      do {
        try FileManager.default.createDirectory(at: Installation.data, withIntermediateDirectories: true)
      } catch {
        throw Failure.unwritable("the folder \(Installation.data.path) cannot be made: \(error.reason)")
      }
    }
    return try Records(at: file, migrations: Installation.migrations)
  }
}

/// Who learns.
struct LearnerOptions: ParsableArguments {
  @Option(name: .customLong("learner"), help: ArgumentHelp("Whose work it is (GRADUS_LEARNER).", valueName: "name"))
  var given: String?

  /// The learner who was named, by option or environment, or whoever is logged in.
  func learner() throws -> String {
    try Self.learner(named: given ?? Installation.variable("GRADUS_LEARNER") ?? NSUserName())
  }

  /// `name` as it is kept: with its accents composed, so that names that look the same are one learner's, whatever system
  /// they were typed on.
  static func learner(named name: String) throws -> String {
    guard isName(name) else {
      throw Failure.usage(
        "a learner's name has 1 to 200 characters, none of them a control character or one that nobody sees")
    }
    return name.utf8.allSatisfy { $0 < 0x80 } ? name : name.precomposedStringWithCanonicalMapping
  }

  /// Whether `name` can be a learner's.
  ///
  /// Characters that are not seen would make two learners of names that look alike. U+FFFD stands for bytes that are no
  /// UTF-8: taken as a name, it would make one learner of many.
  private static func isName(_ name: String) -> Bool {
    (1...200).contains(name.count) && name.utf8.count <= 2000
      && name.unicodeScalars.allSatisfy { !Terminal.isUnsafe($0) && $0 != "\u{FFFD}" || joiners.contains($0) }
      && name.contains { !$0.isWhitespace && !joiners.isSuperset(of: $0.unicodeScalars) }
  }

  /// Without width, but spelling in Persian, in Indian scripts and in emoji needs them.
  private static let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]
}
