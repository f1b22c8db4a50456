import Testing

@Suite("several at once")
struct ConcurrencyTests {
  @Test("two that need the same library and answer key at once, in an empty cache, both succeed, and one makes each")
  func emptyCache() async throws {
    let desk = try Desk()
    try desk.write(Answers.relu, to: "relu.swift")
    let variables = ["XDG_CACHE_HOME": desk.path("cache")]
    async let first = desk.run("check", "relu.swift", "--seed", "x", "--json", environment: variables, isIdle: true)
    async let second = desk.run("check", "relu.swift", "--seed", "x", "--json", environment: variables, isIdle: true)
    let outcomes = try await [first, second]
    #expect(outcomes.map(\.status) == [0, 0], "\(outcomes)")
    #expect(outcomes[0].output == outcomes[1].output)
    let said = outcomes.map(\.errors).joined()
    #expect(said.split(separator: "building the learner's library").count == 2, "\(said)")
    #expect(said.split(separator: "preparing its answer key").count == 2, "\(said)")
  }

  @Test("many submissions at once into a new database are all recorded, each under a number of its own")
  func submissions() async throws {
    let desk = try Desk()
    try desk.write(Answers.relu, to: "relu.swift")
    let numbers = try await withThrowingTaskGroup(of: Int?.self) { group in
      for learner in 1...6 {
        group.addTask {
          let outcome = try await desk.run(
            "submit", "relu.swift", "--seed", Desk.seed, "--json", "--learner", "learner \(learner)")
          return try JSON(outcome.output)["submission"].integer
        }
      }
      return try await group.reduce(into: Set<Int?>()) { $0.insert($1) }
    }
    #expect(numbers == [1, 2, 3, 4, 5, 6])
    #expect(try await Database.count("verdict WHERE outcome = 'passed'", in: desk.database) == 6)
  }
}
