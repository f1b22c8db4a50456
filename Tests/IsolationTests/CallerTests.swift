import Foundation
import Testing

@testable import Isolation

@Suite("Code that calls every submission is compiled once")
struct CallerTests {
  private static let start = SourceFile(
    "Start.swift",
    text: """
      @_cdecl("main") public func gradusMain(
        _ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<Int8>?>
      ) -> Int32 {
        print(twice(4))
        return 0
      }
      """)
  private static let standIn = SourceFile("main.swift", text: "func twice(_ x: Int) -> Int { fatalError() }")

  /// What `submission` prints when `caller` calls it.
  private func output(of submission: String, calledBy caller: Caller) async throws -> String {
    let bench = try await Bench.shared
    let build = try await bench.workshop.build(
      [SourceFile("main.swift", text: submission)], calledBy: caller, modules: [], in: bench.sandbox)
    guard case .built(let program, _) = build else { return "\(build)" }
    return String(decoding: try await program.run(input: []).output, as: UTF8.self)
  }

  private func caller(_ sources: [SourceFile] = [start]) async throws -> Caller {
    let bench = try await Bench.shared
    return try await bench.workshop.caller(sources, against: [Self.standIn], in: bench.sandbox)
  }

  @Test("the object is joined with what declares what it calls, and nothing of the caller is compiled with it")
  func joined() async throws {
    let caller = try await caller()
    let object = try #require(caller.object)
    // If this were compiled it could not be built.
    let broken = Caller(sources: [SourceFile("Start.swift", text: "no Swift at all")], object: object)
    #expect(try await output(of: "func twice(_ x: Int) -> Int { 2 * x }", calledBy: broken) == "8\n")
  }

  @Test("the object is made once for the same sources, and anew for others")
  func once() async throws {
    let first = try #require(try await caller().object)
    let date = try FileManager.default.attributesOfItem(atPath: first)[.modificationDate] as? Date
    #expect(try await caller().object == first)
    #expect(try FileManager.default.attributesOfItem(atPath: first)[.modificationDate] as? Date == date)
    #expect(try await caller([Self.start, SourceFile("More.swift", text: "let more = 1")]).object != first)
  }

  @Test(
    "what declares it otherwise is compiled together with the caller",
    arguments: [
      "func twice<Number: Numeric>(_ x: Number) -> Number { x + x }",
      "func twice(_ x: Int, times n: Int = 2) -> Int { n * x }",
    ])
  func otherwise(submission: String) async throws {
    #expect(try await output(of: submission, calledBy: try await caller()) == "8\n")
  }

  @Test("sources that do not compile against the stand-in are compiled with each submission instead")
  func notCompiled() async throws {
    let extra = SourceFile("Extra.swift", text: "let four = twice(2) + other()")
    let caller = try await caller([Self.start, extra])
    #expect(caller.object == nil)
    let submission = "func twice(_ x: Int) -> Int { 2 * x }\nfunc other() -> Int { 1 }"
    #expect(try await output(of: submission, calledBy: caller) == "8\n")
  }

  @Test("a submission that has symbols of the caller's is told so by the compiler")
  func doubled() async throws {
    let bench = try await Bench.shared
    let submission = SourceFile(
      "main.swift",
      text: "func twice(_ x: Int) -> Int { 2 * x }\npublic func gradusMain(_ a: Int32, _ b: Int32) -> Int32 { 0 }")
    let same = SourceFile(
      "main.swift",
      text: """
        func twice(_ x: Int) -> Int { 2 * x }
        public func gradusMain(
          _ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<Int8>?>
        ) -> Int32 { 0 }
        """)
    // An overload is none of the caller's symbols.
    guard
      case .built = try await bench.workshop.build(
        [submission], calledBy: try await caller(), modules: [], in: bench.sandbox)
    else {
      Issue.record("an overload was refused")
      return
    }
    guard
      case .notBuilt(let said) = try await bench.workshop.build(
        [same], calledBy: try await caller(), modules: [], in: bench.sandbox)
    else {
      Issue.record("two functions of one name were joined")
      return
    }
    #expect(said.contains { $0.message.contains("invalid redeclaration of 'gradusMain") })
  }
}
