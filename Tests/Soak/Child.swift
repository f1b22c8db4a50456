import Foundation

/// A program that runs as a process group of its own, so that all of it can be killed at once.
final class Child {
  /// What became of it.
  enum Ending: Equatable {
    case exited(Int32)
    case signalled(Int32)
    /// It did not end in time, and was killed.
    case hung
  }

  private(set) var ending: Ending?
  let process: pid_t
  private let streams: [URL]

  /// Starts `program`; what it prints goes to files in `folder`.
  init(_ program: String, _ arguments: [String], _ environment: [String: String], in folder: URL) throws {
    let name = UUID().uuidString
    streams = ["output", "errors"].map { folder.appending(path: "\(name).\($0)") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for (number, file) in streams.enumerated() {
      posix_spawn_file_actions_addopen(&actions, Int32(number + 1), file.path, O_WRONLY | O_CREAT, 0o600)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process = pid_t()
    let status = posix_spawn(&process, program, &actions, &attributes, words, variables)
    guard status == 0 else { throw Failed("\(program) cannot be started: \(String(cString: strerror(status)))") }
    self.process = process
  }

  deinit {
    for file in streams { try? FileManager.default.removeItem(at: file) }
  }

  var output: String { text(streams[0]) }
  var errors: String { text(streams[1]) }

  private func text(_ file: URL) -> String {
    String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
  }

  /// Whether it has ended by now.
  func hasEnded() -> Bool {
    if ending == nil { reap(WNOHANG) }
    return ending != nil
  }

  private func reap(_ options: Int32) {
    var status: Int32 = 0
    guard waitpid(process, &status, options) == process else { return }
    ending = status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .signalled(status & 0x7F)
  }

  /// Kills it with all of its group.
  func kill() {
    guard !hasEnded() else { return }
    Foundation.kill(-process, SIGKILL)
    reap(0)
  }

  /// Waits for its end, for two minutes at most.
  @discardableResult
  func wait() -> Ending {
    let limit = ContinuousClock.now + .seconds(120)
    while !hasEnded() {
      if ContinuousClock.now > limit {
        kill()
        ending = .hung
      }
      usleep(300)
    }
    return ending ?? .hung
  }
}

/// Why the soak could not go on, or what it found.
struct Failed: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
