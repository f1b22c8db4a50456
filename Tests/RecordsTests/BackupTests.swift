import Foundation
import GRDB
import Records
import Testing

@Suite("Backups")
struct BackupTests {
  let place: Place
  let records: Records
  let copy: Place

  init() throws {
    place = try Place()
    records = try place.open()
    copy = try Place()
  }

  @Test("a backup is a database with everything in it, the newest too")
  func whole() throws {
    let id = try records.receive([1, 2], from: "ada", for: "relu", seed: "7")
    try records.append(.failed(3), to: id)
    try records.recordHint(1, for: "relu", of: "ada")
    try records.backup(to: copy.file)
    let second = try copy.open()
    #expect(try second.seed() == records.seed())
    #expect(try second.submissions(of: "ada", for: "relu") == records.submissions(of: "ada", for: "relu"))
    #expect(try second.nextHint(for: "relu", of: "ada") == 2)
  }

  @Test("a backup is one file: it can be taken away without others beside it")
  func oneFile() throws {
    let id = try records.receive([1], from: "ada", for: "relu", seed: "7")
    try records.backup(to: copy.file)
    #expect(try copy.contents().keys.sorted() == ["gradus.sqlite"])
    #expect(try copy.open().pending().map(\.id) == [id])
  }

  @Test("what is recorded later is not in the backup, and the other way round")
  func apart() throws {
    try records.backup(to: copy.file)
    _ = try records.receive([1], from: "ada", for: "relu", seed: "7")
    #expect(try copy.open().pending() == [])
    _ = try copy.open().receive([2], from: "grace", for: "relu", seed: "7")
    #expect(try records.pending().map(\.learner) == ["ada"])
  }

  @Test("a file that is there already is refused and left as it is, even an empty one", arguments: ["", "precious"])
  func existing(text: String) throws {
    try Data(text.utf8).write(to: copy.file)
    let error = RecordsError.copyExists(path: copy.file.path)
    #expect(throws: error) { try records.backup(to: copy.file) }
    #expect(try copy.contents() == ["gradus.sqlite": Data(text.utf8)])
  }

  @Test("the database itself is no place for its backup")
  func itself() throws {
    let id = try records.receive([1], from: "ada", for: "relu", seed: "7")
    #expect(throws: RecordsError.self) { try records.backup(to: place.file) }
    #expect(try records.pending().map(\.id) == [id])
  }

  @Test("a folder that is not there is reported with the backup's path")
  func missingFolder() {
    let file = copy.folder.appending(path: "nowhere/copy.sqlite")
    let error = RecordsError.copyNotWritable(path: file.path, reason: "it cannot be opened or created there")
    #expect(throws: error) { try records.backup(to: file) }
  }

  @Test("a backup made while others write has every attempt whole and nothing half")
  func whileOthersWrite() async throws {
    let file = place.file
    let answers = ["a", "b", "c", "d"].map(AnswerRecord.right)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<3 {
        group.addTask {
          let records = try Records(at: file, migrations: Place.migrations)
          for _ in 0..<20 { _ = try records.recordAttempt(answers, at: "q", by: "learner \(writer)") }
        }
      }
      for number in 0..<5 { try records.backup(to: copy.folder.appending(path: "copy-\(number).sqlite")) }
      try await group.waitForAll()
    }
    for number in 0..<5 {
      let queue = try DatabaseQueue(path: copy.folder.appending(path: "copy-\(number).sqlite").path)
      let state = try await queue.read { database in
        (
          check: try String.fetchOne(database, sql: "PRAGMA integrity_check"),
          half: try Int.fetchOne(
            database,
            sql: """
              SELECT count(*) FROM attempt
              WHERE (SELECT count(*) FROM answer WHERE attempt_id = attempt.id) <> 4
              """)
        )
      }
      #expect(state.check == "ok")
      #expect(state.half == 0)
    }
  }
}
