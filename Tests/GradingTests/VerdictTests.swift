import Testing

@testable import Grading

@Suite("What a verdict says")
struct VerdictTests {
  @Test("a right answer passes with all points and no name")
  func right() async throws {
    let verdict = try await Fixture.shared.grade("func double(_ x: Double) -> Double { x + x }", Fixture.double)
    #expect(verdict.outcome == .passed && verdict.score == 6 && verdict.misconception == nil)
    #expect(verdict.checks.map(\.outcome) == [.passed, .passed, .passed])
  }

  @Test("a wrong answer fails, and its smallest case is shown as Swift")
  func wrong() async throws {
    let verdict = try await Fixture.shared.grade("func double(_ x: Double) -> Double { 2 * x + 1 }", Fixture.double)
    #expect(verdict.outcome == .failed && verdict.score == 0)
    #expect(
      verdict.checks[1].counterexample
        == .init(input: "double(3.0)", expected: "6.0", note: nil, actual: "7.0"))
  }

  @Test("points are given for the checks that hold")
  func partly() async throws {
    let code = "func double(_ x: Double) -> Double { x > 0 ? 2 * x : x }"
    let verdict = try await Fixture.shared.grade(code, Fixture.double)
    #expect(verdict.checks.map(\.score) == [1, 0, 3] && verdict.score == 4)
  }

  @Test("the same submission and seed give the same verdict, and another seed other cases")
  func repeated() async throws {
    let code = "func double(_ x: Double) -> Double { x > 3 ? 0 : 2 * x }"
    let fixture = try await Fixture.shared
    let first = try await fixture.grade(code, Fixture.double, seed: "one")
    #expect(try await fixture.grade(code, Fixture.double, seed: "one") == first)
    let other = try await fixture.grade(code, Fixture.double, seed: "another")
    #expect(other.checks[2].counterexample != first.checks[2].counterexample)
    #expect(other.digest == first.digest)
  }

  @Test("NaN is wrong where a number is expected, and shown so that it can be pasted")
  func notANumber() async throws {
    let verdict = try await Fixture.shared.grade("func double(_ x: Double) -> Double { .nan }", Fixture.double)
    #expect(verdict.outcome == .failed && verdict.checks[0].counterexample?.actual == "Double.nan")
  }
}

@Suite("When a misunderstanding is named")
struct NamingTests {
  @Test("an answer that agrees with one known mistake everywhere is named as it")
  func one() async throws {
    let code = "func double(_ z: Double) -> Double { var sum = z; sum += 2; return sum }"
    let verdict = try await Fixture.shared.grade(code, Fixture.double)
    #expect(verdict.misconception == Misconception(id: "plus-two", says: "says plus-two"))
  }

  @Test("an answer that agrees with a known mistake but for one case gets no name")
  func almost() async throws {
    let code = "func double(_ x: Double) -> Double { x == -2 ? 7 : x + 2 }"
    #expect(try await Fixture.shared.grade(code, Fixture.double).misconception == nil)
  }

  @Test("an answer that two known mistakes explain gets no name")
  func two() async throws {
    let twin = ["Misconceptions/two-more.swift": "func double(_ x: Double) -> Double { 2 + x }"]
    let files = Fixture.double.merging(twin, uniquingKeysWith: { $1 })
    let verdict = try await Fixture.shared.grade("func double(_ x: Double) -> Double { x + 2 }", files)
    #expect(verdict.outcome == .failed && verdict.misconception == nil)
  }

  @Test("a known mistake that crashes is told apart from another crash")
  func crashing() async throws {
    let crash = ["Misconceptions/as-index.swift": "func double(_ x: Double) -> Double { [0, 2.0][Int(x)] }"]
    let files = Fixture.double.merging(crash, uniquingKeysWith: { $1 })
    let fixture = try await Fixture.shared
    let same = "func double(_ x: Double) -> Double { x == 1 ? 2 : [][3] }"
    #expect(try await fixture.grade(same, files).misconception?.id == "as-index")
    let other = "func double(_ x: Double) -> Double { [][3] }"
    #expect(try await fixture.grade(other, files).misconception == nil)
  }
}

@Suite("When a program ends early")
struct StoppingTests {
  @Test("a crash on one case does not hide the verdict on the others")
  func crash() async throws {
    let code = "func double(_ x: Double) -> Double { precondition(x != -2, \"no negatives\"); return 2 * x }"
    let verdict = try await Fixture.shared.grade(code, Fixture.double)
    #expect(verdict.checks.map(\.outcome) == [.passed, .stopped, .passed])
    #expect(verdict.checks[1].reason == .crashed)
    #expect(verdict.checks[1].message == "line 1: no negatives")
  }

  @Test("what was printed before a crash is kept, without the runtime's own lines")
  func printed() async throws {
    let code = "func double(_ x: Double) -> Double { print(\"x is\", x); return [1.0][3] }"
    let verdict = try await Fixture.shared.grade(code, Fixture.double)
    #expect(verdict.printed == "x is 1.0\n")
  }

  @Test("each way of ending early has its reason")
  func reasons() async throws {
    let ways: [(String, StopReason)] = [
      ("exit(0)", .exited), ("while true {}", .timeLimit), ("return double(x + 1) + 1", .crashed),
      // More than there is, at once: to fill what there is may take longer than a submission may run.
      ("let all = [Double](repeating: x, count: 1 << 30); return all[Int(x)]", .memoryLimit),
      ("while true { print(\"0123456789\") }", .outputLimit),
    ]
    for (way, reason) in ways {
      let code = "import Glibc\nfunc double(_ x: Double) -> Double { \(way) }"
      let verdict = try await Fixture.shared.grade(code, Fixture.double)
      #expect(verdict.checks.first?.reason == reason, "\(way)")
      #expect(verdict.outcome == .failed && verdict.score == 0 && verdict.misconception == nil)
    }
  }

  @Test("after two time limits no more is asked")
  func patience() async throws {
    let verdict = try await Fixture.shared.grade("func double(_ x: Double) -> Double { while true {} }", Fixture.double)
    #expect(verdict.checks.map(\.outcome) == [.stopped, .stopped, .notReached])
  }
}
