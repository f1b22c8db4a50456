import Foundation
import GRDB
import Records
import Testing

@Suite("Submissions and verdicts")
struct SubmissionTests {
  let place: Place
  let records: Records

  init() throws {
    place = try Place()
    records = try place.open()
  }

  @Test("what was received is there before any verdict, for everyone, to the last byte")
  func received() throws {
    let source: [UInt8] = [0, 0xFF, 0x0A, 0x27, 0xC3]
    let id = try records.receive(source, from: "ada", for: "relu", seed: "00ff")
    #expect(
      try place.open().pending() == [
        PendingSubmission(id: id, learner: "ada", exercise: "relu", source: source, seed: "00ff")
      ])
    let entry = try #require(try place.open().submissions(of: "ada", for: "relu").first)
    #expect(entry.id == id)
    #expect(entry.outcome == nil && entry.score == nil && entry.maximum == nil && entry.misconception == nil)
  }

  @Test("an empty text is a submission too")
  func empty() throws {
    _ = try records.receive([], from: "ada", for: "relu", seed: "7")
    #expect(try records.pending().map(\.source) == [[]])
  }

  @Test("the time of receipt is UTC as ISO 8601 with milliseconds")
  func time() throws {
    let before = Date.now.addingTimeInterval(-1)
    _ = try records.receive([1], from: "ada", for: "relu", seed: "7")
    let text = try #require(try records.submissions(of: "ada", for: "relu").first).receivedAt
    #expect(text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil)
    let time = try Date(text, strategy: .iso8601.time(includingFractionalSeconds: true).year().month().day())
    #expect((before...Date.now.addingTimeInterval(1)).contains(time))
  }

  @Test("a verdict ends the waiting and is shown in the history")
  func verdict() throws {
    let id = try records.receive([1], from: "ada", for: "relu", seed: "7")
    try records.append(.failed(3, misconception: "leaky"), to: id)
    #expect(try records.pending() == [])
    let entry = try #require(try records.submissions(of: "ada", for: "relu").first)
    #expect(entry.outcome == "failed")
    #expect(entry.score == 3 && entry.maximum == 10)
    #expect(entry.misconception == "leaky")
  }

  @Test("a verdict that is known beforehand is kept with what was sent, in one step")
  func known() throws {
    let id = try records.receive([1], from: "ada", for: "relu", seed: "7") { .failed(Int($0)) }
    #expect(try place.open().pending() == [])
    #expect(try place.open().submissions(of: "ada", for: "relu").map(\.score) == [Int(id)])
  }

  @Test("where a known verdict cannot be kept, what was sent is not either")
  func knownAndWrong() throws {
    let wrong = VerdictRecord(outcome: "failed", score: -1, maximum: 10, misconception: nil, digest: "d", result: "{}")
    #expect(throws: DatabaseError.self) {
      _ = try records.receive([1], from: "ada", for: "relu", seed: "7") { _ in wrong }
    }
    #expect(try place.open().submissions(of: "ada", for: "relu") == [])
  }

  @Test("what anybody has sent is known to have been sent")
  func hasSource() throws {
    #expect(try !records.hasSource([1, 2]))
    _ = try records.receive([1, 2], from: "ada", for: "relu", seed: "7")
    #expect(try place.open().hasSource([1, 2]))
    #expect(try !records.hasSource([1]))
  }

  @Test("a second verdict is appended: the first stays, and the newest is shown")
  func regrade() throws {
    let id = try records.receive([1], from: "ada", for: "relu", seed: "7")
    try records.append(.passed(), to: id)
    try records.append(.failed(4), to: id)
    #expect(try records.submissions(of: "ada", for: "relu").map(\.outcome) == ["failed"])
    let kept = try place.look { try String.fetchAll($0, sql: "SELECT outcome FROM verdict ORDER BY id") }
    #expect(kept == ["passed", "failed"])
  }

  @Test("what waits to be graded comes oldest first, of all learners")
  func pendingOrder() throws {
    let ids = try ["grace", "ada", "grace"].map { try records.receive([1], from: $0, for: "relu", seed: "7") }
    try records.append(.passed(), to: ids[1])
    #expect(try records.pending().map(\.id) == [ids[0], ids[2]])
    #expect(try records.pending().map(\.learner) == ["grace", "grace"])
  }

  @Test("the history is newest first, and of one learner and one exercise")
  func history() throws {
    let ids = try (0..<3).map { try records.receive([UInt8($0)], from: "ada", for: "relu", seed: "7") }
    _ = try records.receive([1], from: "ada", for: "neuron", seed: "7")
    _ = try records.receive([1], from: "grace", for: "relu", seed: "7")
    #expect(try records.submissions(of: "ada", for: "relu").map(\.id) == ids.reversed())
    #expect(try records.submissions(of: "ada", for: "layer").isEmpty)
    #expect(try records.submissions(of: "nobody", for: "relu").isEmpty)
  }

  @Test("the same text sent often is kept once, and every sending counts")
  func sameText() throws {
    for learner in ["ada", "ada", "grace"] {
      _ = try records.receive([1, 2], from: learner, for: "relu", seed: "7")
    }
    #expect(try place.look { try Int.fetchOne($0, sql: "SELECT count(*) FROM source") } == 1)
    #expect(try records.pending().map(\.source) == [[1, 2], [1, 2], [1, 2]])
  }

  @Test(
    "names are data, whatever is in them",
    arguments: ["Robert'); DROP TABLE learner;--", "Ada \"Countess\" Lovelace", "ада", "👩‍🔬", "%", "a\nb", " "])
  func names(name: String) throws {
    let id = try records.receive([1], from: name, for: name, seed: name)
    #expect(try records.pending().map(\.learner) == [name])
    #expect(try records.submissions(of: name, for: name).map(\.id) == [id])
    #expect(try records.submissions(of: "ada", for: "relu").isEmpty)
  }

  @Test("names that differ in case are two learners")
  func caseOfNames() throws {
    _ = try records.receive([1], from: "Ada", for: "relu", seed: "7")
    #expect(try records.submissions(of: "ada", for: "relu").isEmpty)
  }

  static let refused = [
    VerdictRecord(
      outcome: "could-not-grade", score: 0, maximum: 10, misconception: nil, digest: "d", result: "{}"),
    VerdictRecord(outcome: "Passed", score: 0, maximum: 10, misconception: nil, digest: "d", result: "{}"),
    VerdictRecord(outcome: "passed", score: 11, maximum: 10, misconception: nil, digest: "d", result: "{}"),
    VerdictRecord(outcome: "failed", score: -1, maximum: 10, misconception: nil, digest: "d", result: "{}"),
    VerdictRecord(outcome: "failed", score: 0, maximum: 10, misconception: nil, digest: "d", result: "{"),
  ]

  @Test("a verdict that cannot be is refused, and the submission goes on waiting", arguments: refused)
  func impossible(verdict: VerdictRecord) throws {
    let id = try records.receive([1], from: "ada", for: "relu", seed: "7")
    #expect(throws: (any Error).self) { try records.append(verdict, to: id) }
    #expect(try records.pending().map(\.id) == [id])
  }

  @Test("the ends of what can be are verdicts", arguments: [VerdictRecord.failed(0), .passed(), .passed(0, of: 0)])
  func possible(verdict: VerdictRecord) throws {
    let id = try records.receive([1], from: "ada", for: "relu", seed: "7")
    try records.append(verdict, to: id)
    #expect(try records.submissions(of: "ada", for: "relu").map(\.score) == [verdict.score])
  }

  @Test("a verdict on a submission that there is not is refused")
  func noSubmission() throws {
    #expect(throws: (any Error).self) { try records.append(.passed(), to: 17) }
    #expect(try place.look { try Int.fetchOne($0, sql: "SELECT count(*) FROM verdict") } == 0)
  }

  @Test("a learner without a name is refused, and nothing is kept")
  func noName() throws {
    #expect(throws: (any Error).self) { try records.receive([1], from: "", for: "relu", seed: "7") }
    #expect(try place.look { try Int.fetchOne($0, sql: "SELECT count(*) FROM source") } == 0)
  }
}
