import Foundation

/// A sign of life on standard error while something takes longer than a moment; nothing where that is no terminal.
struct Spinner {
  private static let frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]

  /// Runs `work` and shows `label` meanwhile.
  static func during<Result: Sendable>(
    _ label: String, _ work: @Sendable () async throws -> Result
  ) async throws -> Result {
    guard Terminal.errorIsTerminal else { return try await work() }
    let animation = Task {
      try await Task.sleep(for: .milliseconds(300))
      defer { write("\r\u{1B}[K") }
      for frame in (0...).lazy.map({ frames[$0 % frames.count] }) {
        write("\r\(frame) \(label)\u{1B}[K")
        try await Task.sleep(for: .milliseconds(100))
      }
    }
    do {
      let result = try await work()
      await stop(animation)
      return result
    } catch {
      await stop(animation)
      throw error
    }
  }

  private static func stop(_ animation: Task<Void, any Error>) async {
    animation.cancel()
    _ = await animation.result
  }

  private static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
