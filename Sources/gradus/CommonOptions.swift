import ArgumentParser
import Catalogue
import Foundation
import Records
import Synchronization

// What commands have in common is declared on each of them, and comes with what it is good for by a protocol. Option groups
// would say the same in fewer words, but each is found and read by reflection: four of them took a tenth of the time of
// `list`.

/// A command that shows results.
protocol ShowingCommand: ParsableCommand {
  /// Whether exactly one JSON object is printed.
  var json: Bool { get }
  var noColor: Bool { get }
}

extension ShowingCommand {
  var terminal: Terminal { Terminal(allowColor: !noColor) }
}

/// A command for which exercises come from a catalogue.
protocol CatalogueCommand: ParsableCommand {
  /// The folder that was named.
  var exercises: String? { get }
}

extension CatalogueCommand {
  func catalogue() throws -> Catalogue { try Catalogue.named(exercises) }
}

extension Catalogue {
  /// The catalogue in the folder `name`, or in that of the environment, or the one that came with the program.
  static func named(_ name: String?) throws -> Catalogue {
    try Catalogue(folder: folder(named: name), shelf: Installation.shelf)
  }

  static func folder(named name: String?) -> URL {
    (name ?? Installation.variable("GRADUS_EXERCISES")).map { URL(filePath: $0) } ?? Installation.exercises
  }
}

/// A command that reads or keeps records.
protocol RecordsCommand: ParsableCommand {
  /// The file that was named.
  var database: String? { get }
}

extension RecordsCommand {
  /// Opens the database, which is made where it is not there.
  func records() throws -> Records {
    if database ?? Installation.variable("GRADUS_DATABASE") == nil {
      do {
        try FileManager.default.createDirectory(at: Installation.data, withIntermediateDirectories: true)
      } catch {
        throw Failure.unwritable("the folder \(Installation.data.path) cannot be made: \(error.reason)")
      }
    }
    return try Records.opened(Records.file(named: database))
  }
}

extension Records {
  private static let open = Mutex<[Records]>([])

  /// Opens the database in `file`, to be closed by ``closeAll()``.
  static func opened(_ file: URL) throws -> Records {
    let records = try Records(at: file, migrations: Installation.migrations)
    open.withLock { $0.append(records) }
    return records
  }

  /// Closes what was opened, at the end of the program.
  ///
  /// To close it takes the disk's time, and whoever waits for the output shall have that before. To let go of the object as
  /// well starts a thread, which is a twentieth of what `list` takes, and is left to the end of the process.
  static func closeAll() { open.withLock { $0.forEach { $0.close() } } }

  /// The file `name`, or that of the environment, or the user's own.
  static func file(named name: String?) -> URL {
    (name ?? Installation.variable("GRADUS_DATABASE")).map { URL(filePath: $0) }
      ?? Installation.data.appending(path: "gradus.sqlite")
  }
}

/// A command for one learner.
protocol LearnerCommand: ParsableCommand {
  /// The learner who was named.
  var learner: String? { get }
}

extension LearnerCommand {
  /// The learner who was named, by option or environment, or whoever is logged in.
  func learnerName() throws -> String {
    try LearnerName.checked(learner ?? Installation.variable("GRADUS_LEARNER") ?? NSUserName())
  }
}

/// A command with all of these: what a learner uses.
typealias LearningCommand = LearnerCommand & RecordsCommand & CatalogueCommand & ShowingCommand

extension ArgumentHelp {
  static let learner = ArgumentHelp("Whose work it is (GRADUS_LEARNER).", valueName: "name")
  static let database = ArgumentHelp("The database (GRADUS_DATABASE).", valueName: "file")
  static let exercises = ArgumentHelp("The catalogue (GRADUS_EXERCISES).", valueName: "dir")
  static let json: ArgumentHelp = "Print exactly one JSON object on standard output."
  static let noColor: ArgumentHelp = "No colours, whatever the output is (also: NO_COLOR)."
}
