import Testing

@Suite("answers that end before they answer")
struct EndingTests {
  private func body(_ statements: String) -> String {
    "import Foundation\nfunc relu(_ z: Double) -> Double { \(statements) }\n"
  }

  @Test("a loop without end is stopped by the time limit, and what was not asked any more is not reached")
  func loops() async throws {
    let graded = try await Desk().check(body("while true {}"))
    #expect(graded.status == 1)
    #expect(graded.reasons == ["time-limit"])
    #expect(graded.score == 0)
    #expect(graded.outcomes == ["stopped", "stopped", "not-reached", "not-reached", "not-reached"])
    #expect(graded.first["message"] == "no answer within the time limit: is there a loop that never ends?")
  }

  @Test("sleep without end is stopped by the time limit")
  func sleeps() async throws {
    let graded = try await Desk().check(body("while true { sleep(1000) }"), isIdle: true)
    #expect(graded.status == 1)
    #expect(graded.reasons == ["time-limit"])
  }

  @Test("recursion without end has crashed, and is said to have run out of stack")
  func recurses() async throws {
    let graded = try await Desk().check(body("relu(z) + relu(z - 1)"))
    #expect(graded.status == 1)
    #expect(graded.reasons == ["crashed"])
    #expect(graded.first["message"].text?.contains("ran out of stack") == true)
  }

  @Test("memory without end is stopped by the memory limit")
  func allocates() async throws {
    // Not touched, so that it is memory and not time that runs out.
    let block = "[UInt8](unsafeUninitializedCapacity: 1 << 26) { $1 = 1 << 26 }"
    let graded = try await Desk().check(body("var all: [[UInt8]] = []; while true { all.append(\(block)) }"))
    #expect(graded.status == 1)
    #expect(graded.reasons == ["memory-limit"], "\(graded.result)")
  }

  @Test("output without end is stopped by the output limit, and little of it is shown")
  func prints() async throws {
    let graded = try await Desk().check(body("while true { print(\"hello hello hello hello\") }"))
    #expect(graded.status == 1)
    #expect(graded.reasons == ["output-limit"])
    #expect(graded.printed.hasPrefix("hello") && graded.printed.count < 5000)
  }

  @Test(
    "whoever calls exit has not passed, in the function or at the top level, before or after an answer",
    arguments: [
      "func relu(_ z: Double) -> Double { exit(0) }", "exit(0)\n\(Answers.relu)", "_exit(0)\n\(Answers.relu)",
      "func relu(_ z: Double) -> Double { if z == 0 { exit(0) }; return max(0, z) }",
      "func relu(_ z: Double) -> Double { quick_exit(0) }",
    ])
  func exits(source: String) async throws {
    let graded = try await Desk().check("import Glibc\n\(source)\n")
    #expect(graded.status == 1)
    #expect(graded.outcome == "failed")
    #expect(graded.reasons == ["exited"])
  }

  @Test("a top-level failure fails every check", arguments: ["fatalError(\"no\")", "let a: [Int] = []; print(a[0])"])
  func topLevel(statement: String) async throws {
    let graded = try await Desk().check("\(statement)\n\(Answers.relu)")
    #expect(graded.reasons == ["crashed"] && graded.score == 0)
    #expect(graded.outcomes == Array(repeating: "stopped", count: 5))
  }

  @Test(
    "a trap has crashed, and the learner reads the runtime's reason",
    arguments: [
      ("return [1.0][5]", "Index out of range"), ("return Double(Int(z) * Int.max * 2)", ""),
      ("return Optional<Double>.none!", "line 2: Unexpectedly found nil"), ("return Double(Int(z / 0))", ""),
      ("fatalError(\"not yet\")", "line 2: not yet"), ("fatalError()", "line 2"),
      ("preconditionFailure(\"too small\")", "too small"), ("precondition(z == 9, \"not nine\"); return z", "not nine"),
      ("assert(z == 9, \"nine it is\"); return z", "nine it is"), ("precondition(z == 9); return z", "line 2"),
    ])
  func traps(statements: String, says: String) async throws {
    let graded = try await Desk().check(body(statements))
    #expect(graded.reasons == ["crashed"], "\(graded.result)")
    let message = graded.first["message"].text ?? ""
    #expect(says.isEmpty || message.contains(says), "\(message)")
  }

  @Test("an entry that throws is said to have thrown, not to have called exit")
  func throwsError() async throws {
    let graded = try await Desk().check(
      "struct Oops: Error {}\nfunc relu(_ z: Double) throws -> Double { throw Oops() }\n")
    #expect(graded.status == 1)
    let message = graded.first["message"].text ?? ""
    #expect(message.contains("error was thrown") && message.contains("Oops"), "\(message)")
  }

  @Test("a crash on one case hides no other check's verdict")
  func crashOnOneCase() async throws {
    let graded = try await Desk().check(body("if z == 0 { fatalError(\"zero\") }; return max(0, z)"))
    #expect(graded.outcomes == ["passed", "stopped", "passed", "passed", "passed"])
    #expect(graded.score == 9)
    #expect(try graded.check("0 stays 0")["reason"] == "crashed")
    #expect(try graded.check("0 stays 0")["counterexample"]["input"] == "relu(0.0)")
    #expect(try graded.check("0 stays 0")["counterexample"].keys == ["input", "expected"])
  }

  @Test("what was printed before a crash is shown")
  func printedBefore() async throws {
    let graded = try await Desk().check(body("print(\"so far\"); fatalError(\"no further\")"))
    #expect(graded.printed == "so far\n")
  }
}
