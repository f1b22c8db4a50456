import Foundation
import GRDB

/// The submissions that somebody is grading, so that nobody else does meanwhile.
///
/// Each is a kernel lock on one byte of the lock file, the one that has the submission's number: it ends with its process,
/// however that ends, and with this object.
public final class GradingHold: Sendable {
  private let file: Int32

  // F_OFD_GETLK and F_OFD_SETLK of Linux, which Swift does not import: the lock is this open file's and not the process's,
  // so that it also holds between the tasks of one process.
  private static let get: Int32 = 36
  private static let set: Int32 = 37

  init(beside url: URL) throws {
    file = try lockFile(beside: url)
  }

  deinit {
    // A program that is just being started has the file open too, and with it all locks that are not given up.
    var all = Self.range(0, length: 0, F_UNLCK)
    _ = fcntl(file, Self.set, &all)
    close(file)
  }

  /// Takes submission `id`; false where somebody else has it.
  func take(_ id: Int64) -> Bool {
    var range = Self.range(id)
    return fcntl(file, Self.set, &range) == 0
  }

  /// Whether somebody else has submission `id`.
  func isTaken(_ id: Int64) -> Bool {
    var range = Self.range(id)
    return fcntl(file, Self.get, &range) == 0 && range.l_type != Int16(F_UNLCK)
  }

  /// `length` bytes from `start`; 0 for all that follow.
  private static func range(_ start: Int64, length: Int = 1, _ type: Int32 = F_WRLCK) -> flock {
    flock(l_type: Int16(type), l_whence: Int16(SEEK_SET), l_start: Int(start), l_len: length, l_pid: 0)
  }
}

/// A submission that was recorded and not graded, and that nobody is grading now.
public struct LeftSubmission: Equatable, Sendable {
  /// The number under which it is recorded.
  public let id: Int64
  /// What it answers.
  public let exercise: String
}

extension Records {
  /// A hold on no submission yet; ``receive(_:from:for:seed:holding:)`` and ``pending(_:holding:)`` take one each.
  public func hold() throws -> GradingHold { try GradingHold(beside: url) }

  /// Submission `id`, taken by `hold`; nil where somebody else is grading it, or has graded it, or it was erased.
  public func pending(_ id: Int64, holding hold: GradingHold) throws -> PendingSubmission? {
    guard hold.take(id) else { return nil }
    // Looked at only now: whoever had it before has appended the verdict before letting go.
    return try pending("AND s.id = ?", [id]).first
  }

  /// The submissions of `learner` that were left ungraded, oldest first; not those that are being graded.
  public func left(by learner: String) throws -> [LeftSubmission] {
    let waiting = try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT s.id, s.exercise FROM submission AS s
          WHERE s.learner_id = (SELECT id FROM learner WHERE name = ?)
            AND NOT EXISTS (SELECT 1 FROM verdict AS v WHERE v.submission_id = s.id)
          ORDER BY s.id
          """, arguments: [learner]
      ).map { LeftSubmission(id: $0["id"], exercise: $0["exercise"]) }
    }
    guard !waiting.isEmpty else { return [] }
    let hold = try hold()
    return waiting.filter { !hold.isTaken($0.id) }
  }
}
