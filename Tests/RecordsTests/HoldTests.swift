import Foundation
import Testing

@testable import Records

@Suite("Who grades what")
struct HoldTests {
  let place: Place
  let records: Records

  init() throws {
    place = try Place()
    records = try place.open()
  }

  func receive(_ hold: GradingHold? = nil, from learner: String = "ada") throws -> Int64 {
    try records.receive([1], from: learner, for: "relu", seed: "7", holding: hold)
  }

  @Test("what was recorded and is graded by nobody is left, of its learner alone, oldest first")
  func left() throws {
    let ids = try (0..<3).map { _ in try receive() }
    _ = try receive(from: "grace")
    try records.append(.passed(), to: ids[1])
    #expect(try place.open().left(by: "ada") == [ids[0], ids[2]].map { LeftSubmission(id: $0, exercise: "relu") })
  }

  @Test("what is held is not left, and cannot be taken by another")
  func held() throws {
    let hold = try records.hold()
    let id = try receive(hold)
    let other = try place.open()
    #expect(try other.left(by: "ada") == [])
    #expect(try other.pending(id, holding: other.hold()) == nil)
    withExtendedLifetime(hold) {}
  }

  @Test("a hold is on its own submissions and on no other")
  func others() throws {
    let hold = try records.hold()
    _ = try receive(hold)
    let second = try receive()
    #expect(try records.left(by: "ada").map(\.id) == [second])
    #expect(try records.pending(second, holding: records.hold())?.id == second)
    withExtendedLifetime(hold) {}
  }

  @Test("a hold that is gone lets others take what it had")
  func released() throws {
    var hold: GradingHold? = try records.hold()
    let id = try receive(hold)
    hold = nil
    #expect(hold == nil)
    #expect(try records.left(by: "ada").map(\.id) == [id])
    #expect(try records.pending(id, holding: records.hold())?.id == id)
  }

  @Test("a hold that is gone is gone also where a program that is being started has its file still open")
  func shared() throws {
    var hold: GradingHold? = try records.hold()
    let id = try receive(hold)
    let lock = records.url.path + ".lock"
    let files = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap(Int32.init)
    let file = try #require(
      files.first { (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")) == lock })
    let copy = dup(file)
    defer { close(copy) }
    hold = nil
    #expect(hold == nil)
    #expect(try records.left(by: "ada").map(\.id) == [id])
  }

  @Test("what was graded cannot be taken any more, by whoever listed it before")
  func graded() throws {
    let id = try receive()
    try #require(try records.pending().map(\.id) == [id])
    try records.append(.passed(), to: id)
    #expect(try records.pending(id, holding: records.hold()) == nil)
  }

  @Test("a hold ends with its process, even one that is killed")
  func killed() async throws {
    let path = place.file.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let records = try Records(at: URL(filePath: path), migrations: Place.migrations)
      let hold = try records.hold()
      let id = try records.receive([1], from: "ada", for: "relu", seed: "7", holding: hold)
      // Held from here on, or there would be nothing to end.
      try #require(try records.left(by: "ada").map(\.id) != [id])
      kill(getpid(), SIGKILL)
    }
    #expect(try records.left(by: "ada").count == 1)
  }

  @Test("a verdict on what was erased meanwhile is refused as such")
  func erased() throws {
    let id = try receive()
    try records.erase("ada")
    #expect(throws: RecordsError.erased(submission: id)) { try records.append(.passed(), to: id) }
  }
}
