import Testing

@testable import Grading

@Suite("How a solution is reached")
struct EntryTests {
  @Test(
    "every way of declaring the right thing passes",
    arguments: [
      "let double: (Double) -> Double = { $0 + $0 }",
      "func double<Number: Numeric>(_ x: Number) -> Number { x + x }",
      "func double(_ x: Double, times n: Double = 2) -> Double { n * x }",
      "func double(_ x: Double) throws -> Double { 2 * x }",
      "var calls = 0\nfunc double(_ x: Double) -> Double { calls += 1; return 2 * x }\nprint(double(3), calls)",
      "func double(_ x: Int) -> Int { 2 * x }\nfunc double(_ x: Double) -> Double { 2 * x }",
      "import Foundation\nfunc double(_ x: Double) -> Double { x * pow(2, 1) }",
      "struct Array {}\nstruct Value {}\nenum Dense {}\nfunc double(_ x: Double) -> Double { 2 * x }",
    ])
  func passing(code: String) async throws {
    let verdict = try await Fixture.shared.grade(code, Fixture.double)
    #expect(verdict.outcome == .passed, "\(verdict)")
  }

  @Test(
    "another type is not built, with a sentence that names the declaration and points to the learner's",
    arguments: [
      "\nfunc double(_ x: Int) -> Int { 2 * x }", "\nfunc double(x: Double) -> Double { 2 * x }",
      "\nfunc double(_ x: Double) -> Double? { 2 * x }", "\nfunc double(_ x: Double) async -> Double { 2 * x }",
      "\nlet double = 2.0", "\nfunc double(_ x: [Double]) -> [Double] { x }",
    ])
  func mismatch(code: String) async throws {
    let verdict = try await Fixture.shared.grade(code, Fixture.double)
    #expect(verdict.outcome == .notBuilt && verdict.checks.isEmpty)
    let error = try #require(verdict.diagnostics.first { $0.severity == "error" })
    #expect(error.message.contains("asks for `func double(_ x: Double) -> Double`, but `double` is declared otherwise"))
    #expect(error.line == 2 && error.column == 1)
  }

  @Test("a file without the declaration is told what is missing")
  func missing() async throws {
    let verdict = try await Fixture.shared.grade("func twice(_ x: Double) -> Double { 2 * x }", Fixture.double)
    #expect(
      verdict.diagnostics.map(\.message) == [
        "this exercise asks for `func double(_ x: Double) -> Double`, but the file does not declare `double`"
      ])
  }

  @Test("a learner's own compile error is all that is shown of one")
  func ownError() async throws {
    let verdict = try await Fixture.shared.grade("func double(_ x: Double) -> Double {\n  2 * y\n}", Fixture.double)
    #expect(verdict.outcome == .notBuilt)
    #expect(verdict.diagnostics == [.init(line: 2, column: 7, severity: "error", message: "cannot find 'y' in scope")])
  }

  static let swap = [
    "exercise.yaml": """
    title: T
    points: 1
    entry: "func swap(_ pair: Pair) -> Pair"
    structs: ["struct Pair { var left: [[Double]]; var right: Int }"]
    """,
    "Reference.swift": "func swap(_ pair: Pair) -> Pair { Pair(left: [[Double(pair.right)]], right: 7) }",
    "Checks.swift": """
    import Authoring
    func checks(_ draw: inout Draw) -> [Check] {
      [Check("swaps", points: 1, [Case(Pair(left: [[1.0], []], right: 3))])]
    }
    """,
  ]

  @Test("a struct that the exercise declares crosses both ways")
  func structure() async throws {
    let files = Self.swap
    let wrong = "func swap(_ pair: Pair) -> Pair { pair }"
    let verdict = try await Fixture.shared.grade(wrong, files)
    #expect(
      verdict.checks.first?.counterexample
        == .init(
          input: "swap(Pair(left: [[1.0], []], right: 3))", expected: "Pair(left: [[3.0]], right: 7)", note: nil,
          actual: "Pair(left: [[1.0], []], right: 3)"))
    let own = "struct Pair { var left = [[0.0]]; var right = 0 }\nfunc swap(_ pair: Pair) -> Pair { pair }"
    #expect(try await Fixture.shared.grade(own, files).outcome == .notBuilt)
  }

  @Test(
    "two of such a struct are equal where all their fields are, whatever a learner calls equal",
    arguments: ["", "throws"])
  func equality(otherwise: String) async throws {
    let code = """
      func == (_ one: Int, _ other: Int) -> Bool { true }
      func && (_ one: Bool, _ other: @autoclosure () -> Bool) -> Bool { true }
      func swap(_ pair: Pair) \(otherwise) -> Pair { Pair(left: [[Double(pair.right)]], right: 7) }
      let pairs = [Pair(left: [[1], []], right: 3), Pair(left: [[1], []], right: 4), Pair(left: [[1]], right: 3)]
      for pair in pairs { print(pairs.map { $0 == pair }) }
      """
    let verdict = try await Fixture.shared.grade(code, Self.swap)
    #expect(verdict.outcome == .passed)
    #expect(verdict.printed == "[true, false, false]\n[false, true, false]\n[false, false, true]\n")
  }

  @Test("an entry file calls what cannot cross by itself")
  func entryFile() async throws {
    let files = [
      "exercise.yaml": """
      title: T
      points: 1
      entry: "func twice(_ f: (Double) -> Double, _ x: Double) -> Double"
      calls: "func twicePlus(_ n: Double, from x: Double) -> Double"
      """,
      "Reference.swift": "func twice(_ f: (Double) -> Double, _ x: Double) -> Double { f(f(x)) }",
      "Entry.swift": "func twicePlus(_ n: Double, from x: Double) -> Double { twice({ $0 + n }, x) }",
      "Checks.swift": """
      import Authoring
      func checks(_ draw: inout Draw) -> [Check] { [Check("twice", points: 1, [Case(3.0, 1.0)])] }
      """,
    ]
    let fixture = try await Fixture.shared
    let once = try await fixture.grade("func twice(_ f: (Double) -> Double, _ x: Double) -> Double { f(x) }", files)
    #expect(
      once.checks.first?.counterexample
        == .init(input: "twicePlus(3.0, from: 1.0)", expected: "7.0", note: nil, actual: "4.0"))
    let other = try await fixture.grade("func twice(_ x: Double) -> Double { x }", files)
    #expect(other.diagnostics.first?.message.contains("asks for `func twice(_ f: (Double) -> Double") == true)
  }
}
