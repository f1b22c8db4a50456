import Foundation
import GRDB
import Testing

@testable import Records

/// Real processes: each exit test is a program of its own with connections of its own.
@Suite("Many at once")
struct ConcurrencyTests {
  static let count = 8

  /// Runs `count` processes at once and waits for all; each does `work` in its own way.
  static func eachProcess(_ work: @escaping @Sendable (_ number: Int) async -> Void) async {
    await withTaskGroup { group in
      for number in 0..<count { group.addTask { await work(number) } }
    }
  }

  @Test("eight processes that make one database at once all find it made, twenty times over", .timeLimit(.minutes(5)))
  func creation() async throws {
    let place = try Place()
    let folder = place.folder.path
    // Whoever comes first has to wait while the file is made, so that the others catch up: they meet at the next.
    await Self.eachProcess { number in
      await #expect(processExitsWith: .success) { [folder = folder as String, number = number as Int] in
        for name in 0..<20 {
          let file = URL(filePath: folder).appending(path: "\(name).sqlite")
          let records = try Records(at: file, migrations: Place.migrations)
          _ = try records.receive([UInt8(number)], from: "learner \(number)", for: "relu", seed: "7")
        }
      }
    }
    for name in 0..<20 {
      let file = place.folder.appending(path: "\(name).sqlite")
      let records = try Records(at: file, migrations: Place.migrations)
      #expect(Set(try records.pending().map(\.learner)).count == Self.count, "\(name)")
    }
  }

  @Test("tasks of one process, each with a connection of its own, lose nothing")
  func tasks() async throws {
    let place = try Place()
    let records = try place.open()
    let file = place.file
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<Self.count {
        group.addTask {
          let records = try Records(at: file, migrations: Place.migrations)
          for turn in 0..<20 {
            _ = try records.receive([UInt8(turn)], from: "learner \(number)", for: "relu", seed: "7")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try records.pending().count == Self.count * 20)
    #expect(Set(try records.pending().map(\.id)).count == Self.count * 20)
  }

  @Test("one connection may be shared by tasks")
  func sharedConnection() async throws {
    let place = try Place()
    let records = try place.open()
    try await withThrowingTaskGroup(of: Int64.self) { group in
      for number in 0..<40 {
        group.addTask { try records.receive([UInt8(number)], from: "ada", for: "relu", seed: "7") }
      }
      var ids: Set<Int64> = []
      for try await id in group { ids.insert(id) }
      #expect(ids.count == 40)
    }
    #expect(try records.progress(of: "ada").exercises["relu"]?.submissions == 40)
  }

  @Test("what a process recorded before it was killed is there")
  func killed() async throws {
    let place = try Place()
    let path = place.file.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let records = try Records(at: URL(filePath: path), migrations: Place.migrations)
      _ = try records.receive([1], from: "ada", for: "relu", seed: "7")
      kill(getpid(), SIGKILL)
    }
    #expect(try place.open().pending().map(\.learner) == ["ada"])
  }

  @Test("what a process was recording when it was killed is not there, and nobody has to wait for it")
  func killedHalfway() async throws {
    let place = try Place()
    let path = place.file.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let records = try Records(at: URL(filePath: path), migrations: Place.migrations)
      try records.write { database in
        _ = try database.learner("ada")
        kill(getpid(), SIGKILL)
      }
    }
    let records = try place.open()
    #expect(throws: RecordsError.unknownLearner("ada")) { try records.export("ada") }
    _ = try records.receive([1], from: "grace", for: "relu", seed: "7")
    #expect(try records.pending().map(\.learner) == ["grace"])
  }
}
