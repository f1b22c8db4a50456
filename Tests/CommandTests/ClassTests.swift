import Foundation
import Testing

@Suite("where a class stands")
struct ClassTests {
  /// The queries that README.md gives to instructors.
  private static let queries =
    ((try? String(contentsOf: Program.checkout.appending(path: "README.md"), encoding: .utf8)) ?? "")
    .split(separator: "\n").filter { $0.hasPrefix("sqlite3 -box ") }
    .compactMap { $0.split(separator: "\"").dropFirst().first.map(String.init) }

  @Test("README's lines of SQL tell how many learners passed, and what is misunderstood how often")
  func summary() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    let file = try desk.write(Answers.leaky, to: "relu.swift")
    for learner in ["ada", "grace"] { _ = try await desk.run("submit", file, "--learner", learner) }
    try desk.write(Answers.relu, to: "relu.swift")
    _ = try await desk.run("submit", file, "--learner", "ada")
    try #require(Self.queries.count == 2)
    #expect(try await Database.run(Self.queries[0], on: desk.database) == "relu|2|1")
    #expect(try await Database.run(Self.queries[1], on: desk.database) == "relu|leaky|2")
  }
}
