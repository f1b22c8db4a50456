import Foundation
import Synchronization

/// A program built from source, to be run any number of times; its files go with the last reference.
public final class Program: Sendable {
  private let workshop: Workshop
  private let sandbox: Sandbox
  private let scratch: Scratch
  private let path: String
  /// Set up for the first run.
  private let first = Mutex<Sandbox.Prepared?>(nil)

  init(workshop: Workshop, sandbox: Sandbox, scratch: Scratch, path: String) throws {
    self.workshop = workshop
    self.sandbox = sandbox
    self.scratch = scratch
    self.path = path
    let ready = try sandbox.prepare(command(.run))
    first.withLock { $0 = ready }
  }

  /// Runs it alone with `input` on standard input; it sees its own folder and the Swift runtime, and nothing else.
  public func run(input: [UInt8], limits: Limits = .run) async throws -> Sandbox.Outcome {
    let ready = limits == .run ? first.withLock { $0.take() } : nil
    return try await (ready ?? sandbox.prepare(command(limits))).run(input: input)
  }

  /// Ends the sandbox that was set up for a first run which will not be.
  package func discard() async {
    await first.withLock { $0.take() }?.discard()
  }

  /// The folder and not the program, which need not be there yet.
  private func command(_ limits: Limits) -> Sandbox.Command {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    return .init(
      script: "read -r _ && exec \(workshop.start(path)) <\"$1\"",
      readable: [workshop.toolchain.runtime, folder], limits: limits)
  }
}
