import Foundation
import Synchronization

/// What is done on Ctrl-C before the program ends with exit code 130.
enum Interruption {
  private static let cleanups = Mutex<[@Sendable () -> Void]>([])

  /// Adds a cleanup, which runs before those that were added earlier.
  ///
  /// Nothing else of the program runs afterwards.
  static func first(_ cleanup: @escaping @Sendable () -> Void) {
    _ = source
    cleanups.withLock { $0.append(cleanup) }
  }

  /// Does it now and ends the program.
  static func end() -> Never {
    for cleanup in cleanups.withLock({ $0 }).reversed() { cleanup() }
    _exit(130)
  }

  /// Runs outside of the signal's own context, where anything may be called; made once and never changed.
  nonisolated(unsafe) private static let source: any DispatchSourceSignal = {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { end() }
    source.resume()
    return source
  }()
}
