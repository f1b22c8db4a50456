import Synchronization

/// What the libraries define that hosts are started with: whether an answer can be joined with one.
///
/// The loader would say so too, but to start it takes 2 ms.
final class HostSymbols: Sendable {
  /// The libraries that were opened, by their paths.
  private let opened = Mutex<[String: ELFFile]>([:])

  /// Whether one of `libraries` defines each symbol that the library at `path` asks for.
  ///
  /// That library comes from a sandbox that has ended, and may be anything; what is no library does not suit.
  func suit(_ path: String, libraries: [String]) -> Bool {
    opened.withLock { opened in
      do {
        let wanted = try ELFFile(path, writable: false).symbols().filter { !$0.isDefined && !$0.isWeak }.map(\.name)
        let files = try libraries.map { path in
          if let file = opened[path] { return file }
          let file = try ELFFile(path, writable: false)
          opened[path] = file
          return file
        }
        // The first symbol of each table is none.
        return try wanted.allSatisfy { name in try name.isEmpty || files.contains { try $0.defines(name) } }
      } catch {
        return false
      }
    }
  }
}
