import Foundation
import Testing

@Suite("Ctrl-C")
struct InterruptTests {
  @Test("ends a check at once, and leaves nothing of the learner's in the temporary folder")
  func check() async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    _ = try await desk.check(Answers.relu)
    try desk.write("", to: "temporary/.keep")
    try desk.write("func relu(_ z: Double) -> Double { while true {} }\n", to: "relu.swift")
    let outcome = try await desk.atTerminal(
      ["check", "relu.swift"], environment: ["TMPDIR": desk.path("temporary")]
    ) { terminal in
      try await terminal.expect("grading relu")
      try await terminal.type("\u{3}")
    }
    #expect(outcome.status == 130)
    #expect(!outcome.output.contains("not yet right"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.path("temporary")) == [".keep"])
  }
}
