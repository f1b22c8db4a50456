import Foundation
import Isolation
import Testing

@testable import Grading

@Suite("What verify reports")
struct VerifierTests {
  private static let whole = Fixture.double.merging(
    [
      "statement.md": "Doubles.\n\n    func double(_ x: Double) -> Double\n\n    let x = 3.0\n    double(x)   // 6.0\n",
      "hints.md": "## First\n\nTwo of them.\n",
      "Starter.swift": "import Neurons\nfunc double(_ x: Double) -> Double { notImplemented(\"double\") }",
      "Accepted/sum.swift": "func double(_ x: Double) -> Double { x + x }",
      "Accepted/shift.swift": "func double(_ x: Double) -> Double { x / 0.5 }",
      "Misconceptions/one-less.swift": "func double(_ x: Double) -> Double { 2 * x - 1 }",
    ], uniquingKeysWith: { $1 })

  private static let texts = ["squared": "s", "plus-two": "p", "one-less": "o"]

  private func report(
    _ changes: [String: String?] = [:], texts: [String: String] = VerifierTests.texts
  ) async throws -> Verifier.Report {
    let scratch = try Scratch()
    var files = Self.whole
    for (file, text) in changes { files[file] = text }
    let exercise = try Fixture.exercise(files, in: scratch.url)
    return try await Verifier(grader: Fixture.shared.grader).verify(exercise, seeds: 2, texts: texts)
  }

  private func problems(_ changes: [String: String?], texts: [String: String] = Self.texts) async throws -> [String] {
    try await report(changes, texts: texts).findings.map { finding in
      "\(finding.file)\(finding.line.map { ":\($0)" } ?? ""): \(finding.problem)"
    }
  }

  @Test("a whole exercise holds, with its numbers")
  func whole() async throws {
    let report = try await report()
    #expect(report.findings.isEmpty)
    #expect(report.accepted == 2 && report.misconceptions == 3 && report.seeds == 2)
    #expect(report.mutations > 0 && report.mutationsCaught == report.mutations && report.survivors.isEmpty)
  }

  @Test("a starter that fails for another reason than not being done is reported")
  func starter() async throws {
    let said = try await problems(["Starter.swift": "func double(_ x: Double) -> Double { 0 }"])
    #expect(
      said == [
        "lesson/sample/Starter.swift: must fail every check by calling notImplemented, and for no other reason"
      ])
  }

  @Test(
    "a solution that does not declare what is asked for is told so, and no line that it does not have",
    arguments: ["Starter.swift", "Reference.swift", "Misconceptions/one-less.swift"])
  func missing(file: String) async throws {
    let said: String
    do {
      said = try await problems([file: "func twice(_ x: Double) -> Double { 2 * x }"]).joined()
    } catch let error as GradingError {
      said = error.description
    }
    #expect(said.contains("lesson/sample/\(file):1: does not compile: this exercise asks for `func double("), "\(said)")
  }

  @Test("an accepted solution that fails is reported with the check and the case")
  func accepted() async throws {
    let said = try await problems(["Accepted/sum.swift": "func double(_ x: Double) -> Double { x > 0 ? x + x : 1 }"])
    #expect(
      said == ["lesson/sample/Accepted/sum.swift: fails the check \"some\": double(-2.0) should be -4.0, but is 1.0"])
  }

  @Test("a misconception that passes is reported")
  func passing() async throws {
    let said = try await problems(["Misconceptions/plus-two.swift": "func double(_ x: Double) -> Double { x - -x }"])
    #expect(
      said == [
        "lesson/sample/Misconceptions/plus-two.swift: passes: a case is missing on which it gives another answer"
      ])
  }

  @Test("two misconceptions that no case tells apart are reported")
  func twins() async throws {
    let said = try await problems(["Misconceptions/plus-two.swift": "func double(_ x: Double) -> Double { x + x - 1 }"])
    #expect(said.count == 2)
    #expect(
      said.contains(
        "lesson/sample/Misconceptions/one-less.swift: gives the same answers as plus-two on every case: add a case that tells them apart, or name it plus-two+….swift if it is the same mistake"
      ))
  }

  @Test("two forms of one mistake may give the same answers")
  func forms() async throws {
    let form = "func double(_ x: Double) -> Double { 2 + x }"
    #expect(try await problems(["Misconceptions/plus-two+turned.swift": form]).isEmpty)
  }

  @Test("a check that nothing fails is reported")
  func idle() async throws {
    let checks = """
      import Authoring
      func checks(_ draw: inout Draw) -> [Check] {
        [Check("zero", points: 1, .twiceTheSame, [Case(0.0).expecting(0.0)]), Check("some", points: 5, [Case(3.0)])]
      }
      """
    let said = try await problems([
      "Checks.swift": checks.replacing(".twiceTheSame", with: ".within(1e300)")
    ])
    #expect(
      said == [
        "lesson/sample/Checks.swift: no misconception and no mutation fails the check \"zero\": it proves nothing yet, so add the mistake that it is for"
      ])
  }

  @Test("a change to the reference that no case catches is listed with its line")
  func survivor() async throws {
    let report = try await report([
      "Reference.swift": "func double(_ x: Double) -> Double {\n  x > 0.25 ? 2 * x : 2 * x\n}"
    ])
    #expect(report.findings.isEmpty)
    #expect(report.survivors.contains { $0.line == 2 && $0.problem.contains("`>` becomes `>=`") })
    #expect(report.mutationsCaught < report.mutations)
  }

  @Test("an example that does not come out as the statement says is reported with its line")
  func example() async throws {
    let said = try await problems(["statement.md": Self.declared + "\n    double(3)   // 5.0\n"])
    #expect(said == ["lesson/sample/statement.md:3: says that double(3) is 5.0, but it is 6.0"])
  }

  @Test("an example in a fence is run like one that is indented")
  func fenced() async throws {
    let said = try await problems(["statement.md": Self.declared + "```swift\ndouble(3)   // 5.0\n```\n"])
    #expect(said == ["lesson/sample/statement.md:3: says that double(3) is 5.0, but it is 6.0"])
  }

  @Test("what a verdict writes as Double.nan and Double.infinity may stand so in an example")
  func notANumber() async throws {
    let examples = "\n    double(.nan)   // Double.nan\n    double(-.infinity)   // -Double.infinity\n"
    #expect(try await problems(["statement.md": Self.declared + examples]).isEmpty)
  }

  private static let declared = "func double(_ x: Double) -> Double\n"

  @Test("a statement that does not show what is to be written is reported")
  func undeclared() async throws {
    let said = try await problems(["statement.md": "    func duoble(_ x: Double) -> Double\n\n    double(3)   // 6.0\n"]
    )
    #expect(
      said == [
        "lesson/sample/statement.md: does not show `func double(_ x: Double) -> Double`, which exercise.yaml asks for"
      ])
  }

  @Test(
    "a reference with names that are numbers when they are read, and with numbers that fit no Int, is verified",
    arguments: [
      "x == .infinity ? x : x.isNaN ? .nan : 2 * x", "let inf = 2.0; return inf * x", "2 * x + 0 * 9223372036854775808",
    ])
  func oddNumbers(body: String) async throws {
    let report = try await report(["Reference.swift": "func double(_ x: Double) -> Double { \(body) }"])
    #expect(report.findings.isEmpty)
    #expect(report.mutations > 0)
  }

  @Test("a solution that answers otherwise each time is reported", arguments: ["Reference", "Misconceptions/plus-two"])
  func unsteady(file: String) async throws {
    let said = try await problems([
      "\(file).swift": "func double(_ x: Double) -> Double { x * Double.random(in: 1...2) }"
    ])
    #expect(
      said.contains {
        $0.hasPrefix("lesson/sample/\(file).swift: ") && $0.contains("each time") || $0.contains("fails the check")
      })
  }

  private static func checks(_ body: String) -> [String: String?] {
    ["Checks.swift": "import Authoring\nfunc checks(_ draw: inout Draw) -> [Check] {\n  \(body)\n}\n"]
  }

  @Test(
    "checks that prove nothing, or that nobody could read, are their author's fault",
    arguments: [
      ("[Check(\"some\", points: 6, [Case(Double.random(in: 1...9))])]", "makes other cases each time for one seed"),
      (
        "return [Check(\"\\(draw.next())\", points: 6, [Case(3.0), Case(1.0)])]",
        "promises other things with another seed"
      ),
      ("[Check(\"a\", points: 3, [Case(3.0)]), Check(\"a\", points: 3, [Case(3.0)])]", "has two checks named \"a\""),
      ("[Check(\" \", points: 6, [Case(3.0)])]", "a check's name is one line"),
      ("[Check(\"a\\nb\", points: 6, [Case(3.0)])]", "a check's name is one line"),
      ("[Check(\"a\", points: .max, [Case(3.0)]), Check(\"b\", points: 7, [Case(3.0)])]", "1 to 1000000 points"),
      ("[Check(\"a\", points: 6, .within(-1), [Case(3.0)])]", "needs a distance that is a number and not below 0"),
      ("[Check(\"a\", points: 6, .within(.nan), [Case(3.0)])]", "needs a distance that is a number and not below 0"),
      (
        "[Check(\"a\", points: 6, [Case(3.0)]), .picture(.curve(-Double.infinity...2, of: nil))]",
        "has a picture without end"
      ),
      (
        "[Check(\"a\", points: 6, draw.vector(-4).map { Case($0) })]",
        "made no checks: it crashed, as on an empty range"
      ),
    ])
  func faults(body: String, problem: String) async throws {
    let said = try await problems(Self.checks(body))
    #expect(said.count == 1)
    #expect(said[0].hasPrefix("lesson/sample/Checks.swift: ") && said[0].contains(problem), "\(said)")
  }

  @Test("a reference that crashes is reported with the check and the arguments")
  func crashing() async throws {
    let said = try await problems([
      "Reference.swift": "func double(_ x: Double) -> Double { x == 3 ? [Double]()[0] : 2 * x }"
    ])
    #expect(said.count == 1)
    #expect(
      said[0].hasPrefix("lesson/sample/Reference.swift: gives no answer to the check \"some\" with (3.0): "), "\(said)")
  }

  @Test("names that nobody could type, and solutions that are there already, are reported")
  func names() async throws {
    let said = try await problems(
      [
        "Misconceptions/plus-two+.swift": "func double(_ x: Double) -> Double { 2 + x + 0 }",
        "Accepted/again.swift": "// The same.\nfunc double(_ x: Double) -> Double {\n  x + x\n}",
      ])
    #expect(
      said == [
        "lesson/sample/Misconceptions/plus-two+.swift: is named otherwise than in small letters, digits and hyphens, such as linear-collapse, or with a + between two",
        "lesson/sample/Accepted/sum.swift: has the same code as Accepted/again.swift: remove one of them",
      ])
  }

  @Test("a statement without an example is reported")
  func noExample() async throws {
    let said = try await problems(["statement.md": Self.declared])
    #expect(
      said == ["lesson/sample/statement.md: has no worked example: write one as indented code, `call   // result`"])
  }

  @Test("files that are missing or mean nothing, and texts that are missing, are reported")
  func folder() async throws {
    let said = try await problems(
      ["hints.md": "No heading.\n", "notes.txt": "left behind", "Accepted/shift.swift": nil], texts: ["squared": "s"])
    #expect(
      said == [
        "lesson/sample/notes.txt: is no file of an exercise: remove it, or correct its name",
        "lesson/sample/hints.md: has no hint: begin each with a `## ` heading",
        "lesson/sample/Misconceptions/one-less.swift: has no text in misconceptions.yaml: add the key `one-less`",
        "lesson/sample/Misconceptions/plus-two.swift: has no text in misconceptions.yaml: add the key `plus-two`",
        "lesson/sample/Accepted: has 1 other right answers: write at least two, in unlike styles",
      ])
  }

  @Test("the margin of a tolerance is measured on both sides")
  func margin() async throws {
    let checks = """
      import Authoring
      func checks(_ draw: inout Draw) -> [Check] {
        [Check("near", points: 6, .within(0.5), [Case(3.0).expecting(6.25), Case(1.0)])]
      }
      """
    let report = try await report(["Checks.swift": checks])
    #expect(
      report.margins == [
        "\"near\" allows 0.5: the reference uses 0.5 of it, the nearest failing mistake is at 2.5"
      ])
  }
}

@Suite("Small changes to a reference")
struct MutationTests {
  @Test("operators, constants and bounds change, one at a time; comments, strings and labels do not")
  func changes() {
    let source = "let x = 2.5 // 1 + 1\nlet y = f(max: \"a + b\") + 1"
    let changed = Mutation.all(of: source).map(\.source)
    #expect(
      changed == [
        "let x = 3.5 // 1 + 1\nlet y = f(max: \"a + b\") + 1", "let x = 0.0 // 1 + 1\nlet y = f(max: \"a + b\") + 1",
        "let x = 2.5 // 1 + 1\nlet y = f(max: \"a + b\") - 1", "let x = 2.5 // 1 + 1\nlet y = f(max: \"a + b\") + 2",
        "let x = 2.5 // 1 + 1\nlet y = f(max: \"a + b\") + 0",
      ])
  }

  @Test("each change knows its line")
  func lines() {
    #expect(Mutation.all(of: "a\n\nb < c").map(\.line) == [3, 3])
  }
}
