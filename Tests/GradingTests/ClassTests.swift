import Catalogue
import Testing

@testable import Grading
@testable import Isolation

@Suite("How a learner's class is reached")
struct ClassTests {
  private static let files = [
    "exercise.yaml": """
    title: T
    points: 1
    entry: "class Tally { init(from start: Int); var count: Int; func adding(_ n: Int, times: Int) -> Tally; static func + (left: Tally, right: Tally) -> Tally; func reset(to mark: Mark); static func none() -> Tally }"
    structs: ["struct Mark { var value: Int }", "struct Trace { var counts: [Int]; var same: Bool }"]
    calls: "func trace(_ n: Int) -> Trace"
    """,
    "Entry.swift": """
    func trace(_ n: Int) -> Trace {
      let first = Tally(from: n)
      let all = [first, first.adding(2, times: 3), first + first, Tally.none()]
      let before = all.map { $0.count }
      first.reset(to: Mark(value: -1))
      return Trace(counts: before + all.map { $0.count }, same: all[0].count == first.count)
    }
    """,
    "Reference.swift": """
    final class Tally {
      var count: Int
      init(from start: Int) { count = start }
      func adding(_ n: Int, times: Int) -> Tally { Tally(from: count + n * times) }
      static func + (left: Tally, right: Tally) -> Tally { Tally(from: left.count + right.count) }
      func reset(to mark: Mark) { count = mark.value }
      static func none() -> Tally { Tally(from: 0) }
    }
    """,
    "Checks.swift": """
    import Authoring
    func checks(_ draw: inout Draw) -> [Check] { [Check("counts", points: 1, [Case(3), Case(-5)])] }
    """,
  ]

  /// An answer with another beginning, which has `members` besides the methods.
  private static func answer(_ beginning: String, _ members: String, after: String = "") -> String {
    """
    \(beginning) {
      \(members)
      func adding(_ n: Int, times: Int) -> Tally { Tally(from: count + n * times) }
      static func none() -> Tally { Tally(from: 0) }
    }
    func + (left: Tally, right: Tally) -> Tally { Tally(from: left.count + right.count) }
    \(after)
    """
  }

  private static let plain = "var count: Int\n  init(from start: Int) { count = start }"
  private static let reset = "extension Tally { func reset(to mark: Mark) { count = mark.value } }"

  @Test(
    "every class that has what is asked for passes, whatever else it has and wherever that lies",
    arguments: [
      answer("class Tally", plain, after: reset),
      answer("open class Tally", "let name = \"t\", more = [1.5]\n  " + plain, after: reset),
      answer("class Base {}\nfinal class Tally: Base", plain, after: reset),
      answer(
        "class Tally", "var count = 0\n  required init(from start: Int, by n: Int = 0) { count = start + n }",
        after: reset),
      answer("struct Int2 {}\nclass Own<T> {}\nfinal class Tally", plain, after: "enum Swift {}\n" + reset),
      answer(
        "class Tally",
        "private var all: [Int]\n  var count: Int { get { all[0] } set { all = [newValue] } }\n"
          + "  init(from start: Int) { all = [start] }", after: reset),
      answer("typealias Tally = Counter\nclass Counter", plain, after: reset),
      answer(
        "class Tally", plain,
        after:
          "extension Tally { @discardableResult func reset(to mark: Mark) -> Int { count = mark.value\n return 1 } }"),
    ])
  func passing(code: String) async throws {
    let verdict = try await Fixture.shared.grade(code, Self.files)
    #expect(verdict.outcome == .passed, "\(verdict)")
  }

  @Test("a struct in place of the class answers as a struct does")
  func structure() async throws {
    let code = Self.answer(
      "struct Tally", Self.plain, after: "extension Tally { func reset(to mark: Mark) {} }")
    let verdict = try await Fixture.shared.grade(code, Self.files)
    #expect(verdict.outcome == .failed)
    #expect(verdict.checks.first?.counterexample?.actual?.hasPrefix("Trace(counts: [3, 9, 6, 0, 3, 9, 6, 0]") == true)
  }

  @Test("a member that is missing is said to be")
  func missing() async throws {
    let code = Self.answer("class Tally", Self.plain)
    let verdict = try await Fixture.shared.grade(code, Self.files)
    #expect(verdict.outcome == .notBuilt)
    #expect(verdict.diagnostics.first?.message.contains("reset(to") == true, "\(verdict.diagnostics)")
  }

  @Test("the author's code is compiled once, and no answer is compiled with it")
  func once() async throws {
    let fixture = try await Fixture.shared
    let scratch = try Scratch()
    let exercise = try Fixture.exercise(Self.files, in: scratch.url)
    let declared = try #require(exercise.declaredClass)
    let adapter = ClassAdapter(declared, exercise.structures)
    let made = try await fixture.workshop.caller(
      Solution.callers(of: exercise), against: Solution.standIns(for: exercise),
      by: (adapter.wrapper, adapter.functions),
      in: fixture.sandbox)
    // If these were compiled it could not be built.
    let caller = Caller(
      sources: [SourceFile("Entry.swift", text: "no Swift at all")], object: made.object,
      called: made.called)
    let reference = try exercise.text("Reference.swift")
    let build = try await fixture.workshop.build(
      Solution.sources(of: exercise, solution: Array(reference.utf8)), calledBy: caller, modules: Solution.modules,
      in: fixture.sandbox)
    guard case .built = build else {
      Issue.record("\(build)")
      return
    }
  }

  @Test("what an author's code wants of a class beyond its declaration is compiled with each answer")
  func beyond() async throws {
    var files = Self.files
    files["Entry.swift"] = """
      func trace(_ n: Int) -> Trace {
        let tally = Tally(from: n)
        tally.count = 8
        return Trace(counts: [tally.count], same: tally === tally)
      }
      """
    let verdict = try await Fixture.shared.grade(Self.files["Reference.swift"] ?? "", files)
    #expect(verdict.outcome == .passed, "\(verdict)")
  }
}
