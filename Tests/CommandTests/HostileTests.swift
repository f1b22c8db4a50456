import Foundation
import Testing

@Suite("hostile submissions")
struct HostileTests {
  @Test("there are as many of them as there were")
  func count() {
    #expect(HostileFile.all.count >= 120)
  }

  @Test("what becomes of one is what its own header says, and nothing of it stays", arguments: HostileFile.all)
  func graded(file: HostileFile) async throws {
    let desk = try Desk()
    let expected = try file.expected()
    let graded = try await send(file, as: expected.exercise, from: desk)
    #expect([0, 1].contains(graded.status), "\(graded.errors)")
    #expect(graded.outcome == expected.outcome, "\(graded.result)")
    #expect((graded.status == 0) == (graded.outcome == "passed"))
    if let reason = expected.reason { #expect(graded.reasons == [reason], "\(graded.result)") }
    if graded.outcome != "passed" { #expect((graded.score ?? 10) < (graded.result["maximum"].integer ?? 0)) }
    for finding in graded.result["diagnostics"].elements {
      #expect((1...file.lineCount).contains(finding["line"].integer ?? 0), "\(finding)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.path("tmp")) == [])
    #expect(await Self.isGone(desk.path("tmp")), "a process of it lives on")
    try await expectHarmlessPrint(of: graded, file, as: expected.exercise, from: desk)
  }

  /// Checks `file` with a temporary folder of the desk's own.
  private func send(_ file: HostileFile, as exercise: String, from desk: Desk) async throws -> Graded {
    let outcome = try await check(file, as: exercise, ["--json"], from: desk)
    return Graded(status: outcome.status, result: try JSON(outcome.output), errors: outcome.errors)
  }

  private func check(
    _ file: HostileFile, as exercise: String, _ options: [String], from desk: Desk
  ) async throws -> Program.Outcome {
    // What is made once for all runs is not what this one leaves.
    try await Self.firstUse.value
    let path = try desk.write(file.source, to: "sent/answer.swift")
    try FileManager.default.createDirectory(atPath: desk.path("tmp"), withIntermediateDirectories: true)
    return try await desk.run(
      ["check", path, "--exercise", exercise, "--seed", Desk.seed] + options, environment: ["TMPDIR": desk.path("tmp")])
  }

  private static let firstUse = Task { _ = try await Desk().check(Answers.relu) }

  /// What is printed for people comes from the same result: only where that holds what a terminal would obey is there
  /// something to see.
  private func expectHarmlessPrint(
    of graded: Graded, _ file: HostileFile, as exercise: String, from desk: Desk
  ) async throws {
    guard !graded.result.texts.allSatisfy(Self.isHarmless) else { return }
    let shown = try await check(file, as: exercise, [], from: desk)
    #expect(Self.isHarmless(shown.output) && Self.isHarmless(shown.errors))
  }

  private static func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0 == "\n" || $0 == "\t" || ![.control, .format].contains($0.properties.generalCategory)
    }
  }

  /// Whether no process is left whose program or arguments lie in `folder`; one that is being ended gets a moment.
  private static func isGone(_ folder: String) async -> Bool {
    for _ in 0..<100 {
      guard processes(in: folder) else { return true }
      try? await Task.sleep(for: .milliseconds(50))
    }
    return false
  }

  private static func processes(in folder: String) -> Bool {
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?.filter { Int($0) != nil } ?? []
    return numbers.contains { number in
      let words = FileManager.default.contents(atPath: "/proc/\(number)/cmdline") ?? Data()
      let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(number)/exe")
      return String(decoding: words, as: UTF8.self).contains(folder) || program?.contains(folder) == true
    }
  }
}

extension JSON {
  /// Every text in it.
  fileprivate var texts: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let elements): elements.flatMap(\.texts)
    case .object(let members): members.values.flatMap(\.texts)
    case .null, .bool, .number: []
    }
  }
}
