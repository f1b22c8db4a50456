import GRDB
import Testing

@testable import Records

/// The clock of the records is SQLite's; here it is set back by what was recorded having later times.
@Suite("A clock that was set back")
struct ClockTests {
  let place: Place
  let records: Records

  init() throws {
    place = try Place()
    records = try place.open()
  }

  /// Dates all that was recorded so far in the future, so that what comes now comes earlier.
  func setBack() throws {
    try place.change(
      """
      UPDATE submission SET received_at = '2999-01-01T00:00:00.000Z';
      UPDATE verdict SET graded_at = '2999-01-01T00:00:00.000Z';
      UPDATE attempt SET made_at = '2999-01-01T00:00:00.000Z';
      UPDATE hint_seen SET seen_at = '2999-01-01T00:00:00.000Z';
      """)
  }

  @Test("leaves the history newest first, by number")
  func history() throws {
    let first = try records.receive([1], from: "ada", for: "relu", seed: "7")
    let attempt = try records.recordAttempt([.right("a")], at: "q", by: "ada")
    try setBack()
    #expect(try records.receive([2], from: "ada", for: "relu", seed: "7") == first + 1)
    #expect(try records.recordAttempt([.right("a")], at: "q", by: "ada") == attempt + 1)
    #expect(try records.submissions(of: "ada", for: "relu").map(\.id) == [first + 1, first])
    #expect(try records.attempts(of: "ada", at: "q").map(\.id) == [attempt + 1, attempt])
    #expect(try records.pending().map(\.id) == [first, first + 1])
  }

  @Test("leaves the verdict that was appended last the one that counts")
  func verdict() throws {
    let id = try records.receive([1], from: "ada", for: "relu", seed: "7")
    try records.append(.failed(3, misconception: "leaky"), to: id)
    try setBack()
    try records.append(.passed(), to: id)
    #expect(try records.progress(of: "ada").exercises["relu"]?.passed == true)
    #expect(try records.misconceptions(of: "ada") == [])
  }

  @Test("leaves a misunderstanding overcome by what was sent later")
  func overcome() throws {
    let first = try records.receive([1], from: "ada", for: "relu", seed: "7")
    try records.append(.failed(3, misconception: "leaky"), to: first)
    try setBack()
    let second = try records.receive([2], from: "ada", for: "relu", seed: "7")
    try records.append(.passed(), to: second)
    #expect(try records.misconceptions(of: "ada").map(\.overcome) == [true])
  }

  @Test("leaves hints one after another, in the export too")
  func hints() throws {
    try records.recordHint(1, for: "relu", of: "ada")
    try setBack()
    try records.recordHint(2, for: "relu", of: "ada")
    #expect(try records.nextHint(for: "relu", of: "ada") == 3)
    #expect(try records.export("ada").hints.map(\.number) == [1, 2])
  }
}
