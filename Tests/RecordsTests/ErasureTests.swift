import Foundation
import GRDB
import Testing

@testable import Records

@Suite("Erasing a learner")
struct ErasureTests {
  let place: Place
  let records: Records

  static let learner = "Countess-Lovelace"
  static let secret = "let notesOnTheEngine = 1843"
  static let traces = [learner, secret, "misread-the-table", "what-the-engine-said", "question-of-hers"]

  init() throws {
    place = try Place()
    records = try place.open()
  }

  /// Everything that can be kept of a learner, with a text large enough for pages of its own.
  func live(_ learner: String = learner) throws {
    let source = Self.secret + "\n" + String(repeating: "// \(Self.secret)\n", count: 2000)
    let id = try records.receive(Array(source.utf8), from: learner, for: "relu", seed: "7")
    let result = "{\"learner\": \"\(learner)\", \"actual\": \"what-the-engine-said\"}"
    for score in 1...2 {
      try records.append(
        VerdictRecord(
          outcome: "failed", score: score, maximum: 10, misconception: "misread-the-table", digest: "d", result: result),
        to: id)
    }
    _ = try records.recordAttempt(
      [.wrong("question-of-hers", misconception: "misread-the-table")], at: "q", by: learner)
    try records.recordHint(1, for: "relu", of: learner)
  }

  /// Those of `traces` that stand in any file of the database.
  func found(_ traces: [String] = traces) throws -> Set<String> {
    let files = try place.contents().values
    return Set(traces.filter { trace in files.contains { $0.range(of: Data(trace.utf8)) != nil } })
  }

  @Test("no byte of name, text, verdict or answer is left in any file of the database")
  func noByte() throws {
    try live()
    try #require(try found() == Set(Self.traces))
    try records.erase(Self.learner)
    #expect(try found() == [])
  }

  @Test("no byte is left when others have the database open and have read from it")
  func withOthers() throws {
    try live()
    let other = try place.open()
    try #require(try !other.progress(of: Self.learner).exercises.isEmpty)
    try records.erase(Self.learner)
    #expect(try found() == [])
    #expect(try other.progress(of: Self.learner).exercises.isEmpty)
  }

  @Test("no byte is left of what was erased long after it was changed and written back")
  func longAfter() throws {
    try live()
    for number in 0..<50 {
      _ = try records.receive(Array("text \(number)".utf8), from: "grace", for: "relu", seed: "7")
    }
    try place.change("PRAGMA wal_checkpoint(TRUNCATE)")
    try records.erase(Self.learner)
    #expect(try found() == [])
    #expect(try records.submissions(of: "grace", for: "relu").count == 50)
  }

  @Test("while somebody else still reads an older state, erasing does not claim to be done")
  func duringReading() throws {
    try live()
    // The patience of seconds is for other tests; here the reader will not end.
    try records.outsideTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 1") }
    try place.look { reader in
      _ = try Int.fetchOne(reader, sql: "SELECT count(*) FROM learner")
      #expect(throws: (any Error).self) { try records.erase(Self.learner) }
    }
  }

  @Test("everything of the learner is gone for the program too")
  func gone() throws {
    try live()
    try records.erase(Self.learner)
    #expect(try records.progress(of: Self.learner) == LearnerProgress(exercises: [:], quizzes: [:]))
    #expect(try records.submissions(of: Self.learner, for: "relu").isEmpty)
    #expect(try records.attempts(of: Self.learner, at: "q").isEmpty)
    #expect(try records.nextHint(for: "relu", of: Self.learner) == 1)
    #expect(try records.pending() == [])
    #expect(throws: RecordsError.unknownLearner(Self.learner)) { try records.export(Self.learner) }
  }

  @Test("nothing of anybody else is touched")
  func others() throws {
    try live("grace")
    let id = try records.receive(Array("mine".utf8), from: "grace", for: "neuron", seed: "7")
    let before = try JSONEncoder.sorted.encode(records.export("grace"))
    try live()
    try records.erase(Self.learner)
    #expect(try JSONEncoder.sorted.encode(records.export("grace")) == before)
    #expect(try records.pending().map(\.id) == [id])
  }

  @Test("a text that another learner sent too stays that learner's")
  func sharedText() throws {
    for learner in [Self.learner, "grace"] {
      _ = try records.receive(Array(Self.secret.utf8), from: learner, for: "relu", seed: "7")
    }
    try records.erase(Self.learner)
    #expect(try records.pending().map(\.source) == [Array(Self.secret.utf8)])
    try records.erase("grace")
    #expect(try found() == [])
  }

  @Test("numbers of erased submissions and attempts are not given to others")
  func numbers() throws {
    try live()
    let submission = try records.receive([1], from: Self.learner, for: "relu", seed: "7")
    let attempt = try records.recordAttempt([.right("a")], at: "q", by: Self.learner)
    try records.erase(Self.learner)
    #expect(try records.receive([1], from: "grace", for: "relu", seed: "7") == submission + 1)
    #expect(try records.recordAttempt([.right("a")], at: "q", by: "grace") == attempt + 1)
  }

  @Test("a learner who is not there cannot be erased, and nothing changes")
  func unknown() throws {
    try live()
    #expect(throws: RecordsError.unknownLearner("grace")) { try records.erase("grace") }
    #expect(throws: RecordsError.unknownLearner(Self.learner.lowercased())) {
      try records.erase(Self.learner.lowercased())
    }
    #expect(try records.pending() == [])
    #expect(try records.submissions(of: Self.learner, for: "relu").count == 1)
  }

  @Test("after an erasure the database is whole and keeps its seed and its mark")
  func whole() throws {
    let seed = try records.seed()
    try live()
    try records.erase(Self.learner)
    #expect(try place.look { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
    #expect(try place.open().seed() == seed)
  }
}

extension JSONEncoder {
  /// Gives the same bytes for the same value.
  fileprivate static var sorted: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return encoder
  }
}
