import ArgumentParser
import Catalogue
import Foundation
import Records
import Synchronization

// Options that commands have in common are declared on each of them, and come with what they are good for by a protocol.
// Option groups would say the same in fewer words, but each is found and read by reflection: four of them took a tenth of
// the time of `list`.

/// How results are shown.
protocol OutputOptions: ParsableArguments {
  /// Whether exactly one JSON object is printed.
  var json: Bool { get }
  var noColor: Bool { get }
}

extension OutputOptions {
  var terminal: Terminal { Terminal(allowColor: !noColor) }
}

/// Where exercises come from.
protocol CatalogueOptions: ParsableArguments {
  /// The folder that was named.
  var exercises: String? { get }
}

extension CatalogueOptions {
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

/// Where records are kept.
protocol RecordsOptions: ParsableArguments {
  /// The file that was named.
  var database: String? { get }
}

extension RecordsOptions {
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
  /// well, which starts a thread, would take a tenth of the time of `list`, and is left to the end of the process.
  static func closeAll() { open.withLock { $0.forEach { $0.close() } } }

  /// The file `name`, or that of the environment, or the user's own.
  static func file(named name: String?) -> URL {
    (name ?? Installation.variable("GRADUS_DATABASE")).map { URL(filePath: $0) }
      ?? Installation.data.appending(path: "gradus.sqlite")
  }
}

/// Who learns.
protocol LearnerOptions: ParsableArguments {
  /// The learner who was named.
  var learner: String? { get }
}

extension LearnerOptions {
  /// The learner who was named, by option or environment, or whoever is logged in.
  func learnerName() throws -> String {
    try LearnerName.checked(learner ?? Installation.variable("GRADUS_LEARNER") ?? NSUserName())
  }
}

/// All of these: what a learner's commands take.
typealias LearningOptions = LearnerOptions & RecordsOptions & CatalogueOptions & OutputOptions

extension ArgumentHelp {
  static let learner = ArgumentHelp("Whose work it is (GRADUS_LEARNER).", valueName: "name")
  static let database = ArgumentHelp("The database (GRADUS_DATABASE).", valueName: "file")
  static let exercises = ArgumentHelp("The catalogue (GRADUS_EXERCISES).", valueName: "dir")
  static let json: ArgumentHelp = "Print exactly one JSON object on standard output."
  static let noColor: ArgumentHelp = "No colours, whatever the output is (also: NO_COLOR)."
}
