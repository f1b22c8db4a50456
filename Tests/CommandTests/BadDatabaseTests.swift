import Foundation
import Testing

@Suite("databases that cannot be used")
struct BadDatabaseTests {
  /// Commands that read or write the database, with what they need.
  static let commands = [
    ["list"], ["progress"], ["history", "relu"], ["hint", "relu"],
    ["quiz", "neural-networks", "--answer", "collapse=c"],
    ["submit", "relu.swift"], ["check", "relu.swift"], ["resume"], ["export", "--learner", "ada"],
    ["erase", "--learner", "ada", "--confirm", "ada"], ["backup", "copy.sqlite"], ["grade", "list.txt"],
  ]

  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.write(Answers.relu, to: "relu.swift")
    try desk.write("ada\trelu\trelu.swift\n", to: "list.txt")
    return desk
  }

  @Test("a file that is no database is exit code 65 and left as it is", arguments: commands)
  func notADatabase(arguments: [String]) async throws {
    let desk = try desk()
    let text = String(repeating: "This is a diary, not a database.\n", count: 100)
    let file = try desk.write(text, to: "diary.txt")
    let outcome = try await desk.run(arguments + ["--database", file])
    #expect(outcome.status == 65)
    #expect(
      outcome.errors.hasSuffix(
        "\(file) is not a sound Gradus database: it is a file of another kind. Nothing was changed; "
          + "name another file with --database\n"))
    #expect(try desk.text("diary.txt") == text)
    #expect(outcome.output == "")
  }

  @Test("another program's database is exit code 65 and left as it is")
  func foreign() async throws {
    let desk = try desk()
    let file = desk.path("foreign.sqlite")
    try await Database.run("CREATE TABLE birds (name TEXT); INSERT INTO birds VALUES ('wren')", on: file)
    let before = try desk.bytes("foreign.sqlite")
    let outcome = try await desk.run("progress", "--database", file)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("it belongs to another program"))
    #expect(try desk.bytes("foreign.sqlite") == before)
  }

  @Test("a newer database is exit code 65 and left as it is, byte for byte", arguments: commands)
  func newer(arguments: [String]) async throws {
    let desk = try desk()
    let file = desk.path("newer.sqlite")
    _ = try await desk.run("hint", "relu", "--learner", "ada", "--database", file)
    try await Database.run(
      "INSERT INTO grdb_migrations VALUES ('9999_tomorrow'); PRAGMA wal_checkpoint(TRUNCATE)", on: file)
    let before = try desk.bytes("newer.sqlite")
    let outcome = try await desk.run(arguments + ["--database", file])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("the database \(file) comes from a newer Gradus. Nothing was changed;"))
    #expect(try desk.bytes("newer.sqlite") == before)
    #expect(outcome.output == "")
  }

  @Test("a damaged database is exit code 65")
  func damaged() async throws {
    let desk = try desk()
    try await desk.makeDatabase()
    try await Database.run("PRAGMA wal_checkpoint(TRUNCATE)", on: desk.database)
    var bytes = try desk.bytes("data/gradus/gradus.sqlite")
    for index in 4096..<bytes.count { bytes[index] = 0xA5 }
    try desk.write(bytes, to: "data/gradus/gradus.sqlite")
    let outcome = try await desk.run("hint", "relu")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("is not a sound Gradus database"))
  }

  @Test("a folder in the database's place is refused", arguments: [["progress"], ["submit", "relu.swift"]])
  func folder(arguments: [String]) async throws {
    let desk = try desk()
    let outcome = try await desk.run(arguments + ["--database", "home"])
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("Name another file with --database"))
  }

  @Test("a database in a folder that is not there is exit code 73", arguments: commands)
  func nowhere(arguments: [String]) async throws {
    let desk = try desk()
    let outcome = try await desk.run(arguments + ["--database", "nowhere/gradus.sqlite"])
    #expect(outcome.status == 73)
    #expect(
      outcome.errors.contains("the database nowhere/gradus.sqlite cannot be written")
        || outcome.errors.contains("/nowhere/gradus.sqlite cannot be written"))
    #expect(!desk.exists("nowhere"))
  }

  @Test("a submission that cannot be recorded is not graded")
  func notGraded() async throws {
    let desk = try desk()
    let outcome = try await desk.run("submit", "relu.swift", "--database", "nowhere/gradus.sqlite", "--json")
    #expect(outcome.status == 73)
    #expect(try JSON(outcome.output)["outcome"] == nil)
  }
}
