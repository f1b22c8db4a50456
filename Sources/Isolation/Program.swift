import Foundation
import Synchronization

/// A program built from source, to be run any number of times; its files go with the last reference.
public final class Program: Sendable {
  private let workshop: Workshop
  private let sandbox: Sandbox
  private let scratch: Scratch
  private let path: String
  private let isWhole: Bool
  private let host: String
  /// Set up for the first run.
  private let first = Mutex<Sandbox.Prepared?>(nil)

  /// A program that is whole at `path`, or else one that the host in the folder `host` starts, with the library beside that
  /// path; neither need be there yet.
  init(workshop: Workshop, sandbox: Sandbox, scratch: Scratch, path: String, isWhole: Bool, host: String) throws {
    self.workshop = workshop
    self.sandbox = sandbox
    self.scratch = scratch
    self.path = path
    self.isWhole = isWhole
    self.host = host
    let ready = try sandbox.prepare(command(.run), with: scratch)
    first.withLock { $0 = ready }
  }

  /// Runs it alone with `input` on standard input; it sees its own folder and the Swift runtime, and nothing else.
  public func run(input: [UInt8], limits: Limits = .run) async throws -> Sandbox.Outcome {
    let ready = limits == .run ? first.withLock { $0.take() } : nil
    return try await (ready ?? sandbox.prepare(command(limits), with: scratch)).run(input: input)
  }

  /// Ends the sandbox that was set up for a first run which will not be.
  package func discard() async {
    await first.withLock { $0.take() }?.discard()
  }

  private func command(_ limits: Limits) -> Sandbox.Command {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let runtime = workshop.toolchain.runtime
    let places = (host: sandbox.place("/host", of: host), runtime: sandbox.place("/runtime", of: runtime))
    let start = workshop.start(
      isWhole ? path : "\(places.host)/\(Workshop.program)", with: [folder, places.host, places.runtime])
    return .init(
      steps: { [.wait, .open(0, $0), .become(start)] }, readable: [folder],
      placed: [host: "/host", runtime: "/runtime"], limits: limits)
  }
}
