import Foundation
import GRDB

/// Why the records cannot be read or written.
public enum RecordsError: Error, Equatable, CustomStringConvertible {
  /// The database cannot be created or written here.
  case notWritable(path: String, reason: String)
  /// The file is something else, or damaged.
  case malformed(path: String, reason: String)
  /// A newer Gradus has written it; nothing was touched.
  case newer(path: String)
  /// A copy was to be written where a file is already.
  case copyExists(path: String)
  /// A copy cannot be written where it was to be.
  case copyNotWritable(path: String, reason: String)
  /// Somebody still reads an older state, so traces of what was erased are left in the file.
  case inUse(path: String)
  /// There is no learner of this name.
  case unknownLearner(String)
  /// What was sent was erased while it was graded.
  case erased(submission: Int64)
  /// The learner has sent the same before.
  case sentBefore(submission: Int64)

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .notWritable(let path, let reason):
      "the database \(path) cannot be written: \(reason). Name another file with --database"
    case .malformed(let path, let reason):
      "\(path) is not a sound Gradus database: \(reason). Nothing was changed; name another file with --database"
    case .newer(let path):
      "the database \(path) comes from a newer Gradus. Nothing was changed; update Gradus, or name another file with --database"
    case .copyExists(let path):
      "\(path) is there already, and is left as it is: name another file for the copy"
    case .copyNotWritable(let path, let reason):
      "the copy \(path) cannot be written: \(reason). Name another file for it"
    case .inUse(let path):
      "the records are erased, but another program still reads an older state of \(path), so that traces are left: end it and run the same command again"
    case .unknownLearner(let name):
      "no learner is named \"\(name)\" here"
    case .erased(let id):
      "submission \(id) was erased while it was graded: nothing is recorded of it"
    case .sentBefore(let id):
      "the same was sent before, as submission \(id): it is not recorded again"
    }
  }

  /// The error that `error`, thrown while the database at `url` was used, stands for.
  static func from(_ error: any Error, at url: URL) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    let path = url.path
    switch error.resultCode {
    case .SQLITE_NOTADB:
      return malformed(path: path, reason: "it is a file of another kind")
    case .SQLITE_CORRUPT:
      return malformed(path: path, reason: "the file is damaged (`gradus backup` copies may help)")
    // What is written leaves nothing out but what a default stands for.
    case .SQLITE_ERROR where ["no such", "has no column"].contains { error.message?.contains($0) == true },
      _ where error.extendedResultCode == .SQLITE_CONSTRAINT_NOTNULL:
      return malformed(path: path, reason: "its tables are not as they were made (\(error.message ?? ""))")
    case _ where error.resultCode == .SQLITE_FULL || error.extendedResultCode == .SQLITE_IOERR_SHMSIZE:
      return notWritable(path: path, reason: "the disk is full. What was recorded before is intact")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      return notWritable(path: path, reason: "it is read-only")
    case .SQLITE_CANTOPEN:
      return notWritable(path: path, reason: "it cannot be opened or created there")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return notWritable(path: path, reason: "another program has kept it locked")
    case .SQLITE_IOERR:
      return notWritable(path: path, reason: "the disk reports an error (\(error.message ?? "no details"))")
    default:
      return error
    }
  }
}
