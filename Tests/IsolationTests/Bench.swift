import Foundation
import Isolation
import Testing

/// A workshop and a sandbox, made once for all tests of this target.
struct Bench: Sendable {
  let workshop: Workshop
  let sandbox: Sandbox
  /// Where the sandbox keeps what it needs.
  var folder: URL { cache.url }
  private let cache: Scratch

  private static let made = Task { try await Bench() }

  static var shared: Bench {
    get async throws { try await made.value }
  }

  private init() async throws {
    cache = try Scratch()
    sandbox = try await Sandbox(isolated: true, folder: cache.url)
    workshop = try await Workshop(modules: [], cache: cache.url, onFirstUse: {})
  }

  /// Builds `text` as a script.
  func build(_ text: String, in other: Sandbox? = nil) async throws -> Build {
    try await workshop.build(
      [SourceFile("main.swift", text: text)], calledBy: Caller([SourceFile("Start.swift", text: Self.start)]),
      modules: [], in: other ?? sandbox)
  }

  /// Builds `text` and runs it.
  func run(_ text: String, limits: Limits = .run) async throws -> Sandbox.Outcome {
    guard case .built(let program, _) = try await build(text) else {
      Issue.record("the program does not build")
      throw CancellationError()
    }
    return try await program.run(input: [], limits: limits)
  }

  /// What a program prints.
  func output(_ text: String) async throws -> String {
    String(decoding: try await run(text).output, as: UTF8.self)
  }

  /// A start that runs the function `run`, as the entry file's does.
  private static let start = """
    @_cdecl("main") public func gradusMain(
      _ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<Int8>?>
    ) -> Int32 {
      run()
      return 0
    }
    """
}
