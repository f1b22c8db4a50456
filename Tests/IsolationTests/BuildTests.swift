import Foundation
import Testing

@testable import Isolation

@Suite("What a build says")
struct BuildTests {
  @Test("an error comes back with its line, column and sentence")
  func error() async throws {
    guard case .notBuilt(let said) = try await Bench.shared.build("func run() {\n  let x: Int = \"no\"\n}") else {
      Issue.record("it was built")
      return
    }
    let error = try #require(said.first { $0.severity == "error" })
    #expect(error.file == "main.swift" && error.line == 2 && error.column == 16)
    #expect(error.message == "cannot convert value of type 'String' to specified type 'Int'")
  }

  @Test("a warning comes back from a program that is built")
  func warning() async throws {
    guard case .built(_, let said) = try await Bench.shared.build("func run() {\n  var x = 1\n  print(x)\n}") else {
      Issue.record("it was not built")
      return
    }
    #expect(said.map(\.severity) == ["warning"] && said.map(\.line) == [2])
  }

  @Test("a symbol that is nowhere is a linker's error without a place")
  func undefined() async throws {
    let code = "@_silgen_name(\"nowhere_to_be_found\") func nowhere()\nfunc run() { nowhere() }"
    guard case .notBuilt(let said) = try await Bench.shared.build(code) else {
      Issue.record("it was built")
      return
    }
    #expect(said.contains { $0.file == nil && $0.line == 0 && $0.message.contains("nowhere_to_be_found") })
  }

  @Test("a source that is too much for the type checker comes to an end")
  func explosion() async throws {
    let code = "func run() { let x = \((0..<60).map { "\($0) + \($0).0" }.joined(separator: " - ")) * \"\"\n print(x) }"
    switch try await Bench.shared.build(code) {
    case .built: Issue.record("it was built")
    case .notBuilt(let said): #expect(said.contains { $0.severity == "error" })
    case .gaveUp(let ending, _): #expect(ending == .timeLimit)
    }
  }

  @Test("statements at the top level do not run before the program's start asks for them")
  func script() async throws {
    #expect(try await Bench.shared.output("print(\"top level\")\nfunc run() { print(\"run\") }") == "run\n")
  }

  @Test("an expression for which more possibilities would have to be tried than a build allows is not built")
  func scopes() async throws {
    let bench = try await Bench.shared
    let text = "func run() { print([1, 2, 3].map { $0 * 2 + 1 }.reduce(0) { $0 + $1 * 3 - 2 }) }"
    guard case .built = try await bench.build(text) else {
      Issue.record("it is not built without a bound")
      return
    }
    let place = try bench.workshop.prepareBuild(modules: [], in: bench.sandbox, scopes: 10)
    let build = try await place.build([SourceFile("main.swift", text: text)], calledBy: Caller([]))
    guard case .notBuilt(let said) = build else {
      Issue.record("it is built within 10 possibilities")
      return
    }
    #expect(said.contains { $0.message.contains("unable to type-check this expression in reasonable time") })
  }
}
