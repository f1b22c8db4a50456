import Testing

/// Submissions that try to look right without being right.
@Suite("sly submissions")
struct SlyTests {
  /// Wrong everywhere but at 0, to be saved by something else.
  private static let wrong = "func relu(_ z: Double) -> Double { 0 }\n"

  @Test(
    "what is no answer does not become one",
    arguments: [
      // Answers written to every descriptor by hand, as the exchange would have them, and then the end.
      """
      import Exchange
      import Glibc
      for index in 0..<64 {
        let bytes = Frame(index, .double(0)).bytes
        for file in Int32(1)...20 { _ = write(file, bytes, bytes.count) }
      }
      _exit(0)
      """,
      // Noise on every descriptor.
      """
      import Glibc
      var noise = [UInt8](repeating: 1, count: 999)
      for file in Int32(1)...20 { _ = write(file, &noise, 999) }
      """,
      // Code before the program's start.
      """
      import Glibc
      @section(".init_array") @used let early: @convention(c) () -> Void = { _ = write(1, "\\0\\0\\0\\0", 4); _exit(0) }
      """,
      // The C functions that the exchange calls, replaced.
      "@_cdecl(\"read\") public func mine(_ file: Int32, _ to: UnsafeMutableRawPointer, _ count: Int) -> Int { 0 }",
      "@_cdecl(\"write\") public func mine(_ file: Int32, _ from: UnsafeRawPointer, _ count: Int) -> Int { count }",
      "@_cdecl(\"dup\") public func mine(_ file: Int32) -> Int32 { 0 }",
      // Equality, redefined.
      "import Exchange\nfunc == (a: Value, b: Value) -> Bool { true }\nfunc == (a: Double, b: Double) -> Bool { true }",
      // How values cross, redefined.
      "import Exchange\nextension Double { var exchanged: Value { .array([]) } }",
      // Ends that look like the grader's own.
      "import Glibc\nfputs(\"bwrap: Creating new namespace failed\\n\", stderr)\nexit(1)",
      "import Glibc\nexit(137)", "import Glibc\nexit(153)", "import Glibc\nexit(69)", "import Glibc\nabort()",
      "import Glibc\nraise(SIGXCPU)", "import Glibc\nraise(SIGXFSZ)",
      // Everything closed.
      "import Glibc\nfor file in Int32(0)...63 { close(file) }",
    ])
  func forged(head: String) async throws {
    let graded = try await Desk().check("\(head)\n\(Self.wrong)")
    #expect(graded.status == 1, "\(graded.result) \(graded.errors)")
    #expect(graded.outcome == "failed" || graded.outcome == "not-built")
    #expect((graded.score ?? 10) < 10)
  }

  @Test("another start of the program is not taken for the entry", arguments: ["main", "gradus_submission_start"])
  func ownStart(symbol: String) async throws {
    let graded = try await Desk().check(
      """
      @_cdecl("\(symbol)") public func mine(_ count: Int32, _ words: UnsafeRawPointer?) -> Int32 { 0 }
      \(Self.wrong)
      """)
    #expect(graded.status == 1)
    #expect(graded.outcome == "not-built")
    #expect(!graded.messages.contains("`relu` is declared otherwise here"), "\(graded.messages)")
  }

  @Test("an entry that is right at first and wrong later is caught")
  func later() async throws {
    let graded = try await Desk().check(
      "var calls = 0\nfunc relu(_ z: Double) -> Double { calls += 1; return calls < 40 ? max(0, z) : -1 }")
    #expect(graded.outcome == "failed")
  }

  @Test("an entry that answers well-known numbers from a table is caught on those that are drawn")
  func table() async throws {
    let graded = try await Desk().check(
      """
      let known: [Double: Double] = [-1: 0, -2: 0, -8: 0, -0.5: 0, 0: 0, 1: 1, 2: 2, 0.5: 0.5, 0.25: 0.25]
      func relu(_ z: Double) -> Double { known[z] ?? 17 }
      """)
    #expect(graded.outcome == "failed")
    #expect((graded.score ?? 10) <= 1)
  }

  @Test("a network that is another one each time it is asked for is judged as one network")
  func changingNetwork() async throws {
    let graded = try await Desk().check(
      """
      import Neurons
      var calls = 0
      var network: Network {
        calls += 1
        return Network { Dense(weights: [[calls == 1 ? 1 : -1]], biases: [0]); ReLU() }
      }
      """, as: "absolute-value")
    #expect(graded.outcome == "failed")
    #expect(graded.checks.contains { $0["outcome"] == "failed" })
  }

  @Test("a crash everywhere is not named after a misconception")
  func crashIsNoMisconception() async throws {
    for exercise in try ShippedExercise.names() {
      let starter = try #require(try ShippedExercise.all().first { $0.name == exercise })
      let source = try ShippedExercise.text("\(starter.lesson)/\(exercise)/Starter.swift")
      let graded = try await Desk().check("fatalError(\"nothing works\")\n\(source)", as: exercise)
      #expect(graded.outcome == "failed")
      #expect(graded.misconception == nil, "\(exercise)")
    }
  }
}
