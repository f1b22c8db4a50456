import Foundation
import Testing

/// The soak in its short form; `make soak` runs it whole.
@Suite("what was acknowledged is kept")
struct SoakTests {
  private func soak(_ arguments: String...) async throws -> Program.Outcome {
    let desk = try Desk()
    let soak = Program.url.deletingLastPathComponent().appending(path: "soak").path
    return try await Program.run(
      soak, arguments + ["--gradus", Program.url.path], environment: ProcessInfo.processInfo.environment,
      in: desk.folder, turns: Program.turns)
  }

  @Test("whatever is killed, whenever")
  func kills() async throws {
    let outcome = try await soak("kills", "--kills", "36")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test("however many record, read and copy at once")
  func crowd() async throws {
    let outcome = try await soak("crowd", "--records", "50", "--calls", "2", "--seed", "1")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test("wherever the file is damaged, every command ends as the contract has it, and none hides a loss")
  func damage() async throws {
    let outcome = try await soak("damage", "--copies", "20", "--seed", "1")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }
}
