import Foundation
import Subprocess
import SystemPackage

/// A terminal with a test at its keyboard.
actor PseudoTerminal {
  /// What was waited for did not appear before the program ended or a minute had passed.
  struct Unseen: Error {
    let expected: String
    let screen: String
  }

  private let controller: FileDescriptor
  private let path: String
  private var unread: [UInt8] = []
  private var shown: [UInt8] = []

  init() throws {
    controller = FileDescriptor(rawValue: Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC))
    var locked: CInt = 0
    var number: CUnsignedInt = 0
    // TIOCSPTLCK unlocks the other end; TIOCGPTN tells its number.
    guard ioctl(controller.rawValue, 0x4004_5431, &locked) == 0, ioctl(controller.rawValue, 0x8004_5430, &number) == 0
    else { throw Errno(rawValue: errno) }
    path = "/dev/pts/\(number)"
  }

  deinit {
    try? controller.close()
  }

  /// Runs `gradus` at a terminal while `dialogue` sits at it.
  static func run(
    _ arguments: [String], environment: [String: String], in folder: URL,
    _ dialogue: (PseudoTerminal) async throws -> Void
  ) async throws -> Program.Outcome {
    let terminal = try PseudoTerminal()
    // A session leader that opens a terminal by name gets its Ctrl-C.
    let script = "exec 3<>\"$0\"; exec \"$@\" 3>&-"
    let result = try await Subprocess.run(
      .path("/bin/sh"), arguments: Arguments(["-c", script, terminal.path, Program.url.path] + arguments),
      environment: .custom(Program.keyed(environment)), workingDirectory: FilePath(folder.path),
      platformOptions: Program.options,
      input: .fileDescriptor(try terminal.open(), closeAfterSpawningProcess: true),
      output: .fileDescriptor(try terminal.open(), closeAfterSpawningProcess: true),
      error: .fileDescriptor(try terminal.open(), closeAfterSpawningProcess: true)
    ) { execution in
      do {
        try await dialogue(terminal)
        try await terminal.finish()
      } catch {
        try? execution.send(signal: .kill)
        throw error
      }
    }
    return Program.Outcome(result.terminationStatus, output: await terminal.screen)
  }

  /// All that was shown, what was typed included.
  var screen: String { String(decoding: shown, as: UTF8.self) }

  private nonisolated func open() throws -> FileDescriptor {
    let file = Glibc.open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw Errno(rawValue: errno) }
    return FileDescriptor(rawValue: file)
  }

  func type(_ text: String) throws {
    _ = try controller.writeAll(text.utf8)
  }

  /// Reads until `text` is shown; gives what was shown up to its end.
  @discardableResult
  func expect(_ text: String) async throws -> String {
    while true {
      let fresh = String(decoding: unread, as: UTF8.self)
      if let found = fresh.range(of: text) {
        let taken = String(fresh[..<found.upperBound])
        unread.removeFirst(taken.utf8.count)
        return taken
      }
      guard try await readMore() else { throw Unseen(expected: text, screen: screen) }
    }
  }

  /// Reads until the program has closed the terminal.
  private func finish() async throws {
    while try await readMore() {}
  }

  private func readMore() async throws -> Bool {
    let bytes = await Self.read(controller.rawValue)
    unread += bytes
    shown += bytes
    return !bytes.isEmpty
  }

  /// What comes next; nothing at the end, or after a minute of silence.
  private static func read(_ file: Int32) async -> [UInt8] {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        var ready = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, 60_000) == 1 else { return continuation.resume(returning: []) }
        let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
          count = max(0, Glibc.read(file, buffer.baseAddress, 4096))
        }
        continuation.resume(returning: bytes)
      }
    }
  }
}

extension Desk {
  /// Runs `gradus` at a terminal while `dialogue` sits at it; the output is all that was shown.
  func atTerminal(
    _ arguments: [String], environment extra: [String: String] = [:],
    _ dialogue: (PseudoTerminal) async throws -> Void = { _ in }
  ) async throws -> Program.Outcome {
    try await PseudoTerminal.run(arguments, environment: environment.merging(extra) { $1 }, in: folder, dialogue)
  }
}
