import Foundation
import Synchronization
import SystemPackage

// Glibc shows it only where _GNU_SOURCE is defined. Without its flag another program, started in between, would hold the
// pipe open too.
@_silgen_name("pipe2") private func pipe2(_ ends: UnsafeMutablePointer<Int32>, _ flags: Int32) -> Int32

/// Input, output and errors as plain files: none can fill, and what was written survives any ending.
///
/// Standard input is a pipe, the gate at which a program waits. Nobody else can write to it, so that its end tells even a
/// program that is still being started that this process is gone.
final class Files: Sendable {
  let output: FileDescriptor
  let errors: FileDescriptor
  /// Where the program reads; held until the end, so that one that ended early is no reason for SIGPIPE.
  let gate: FileDescriptor
  /// Where it is written to; nil once the program was let go.
  private let key: Mutex<FileDescriptor?>
  private let scratch: Scratch
  /// The files' paths, but for their names.
  private let stem: String

  /// Files in `scratch`, where they go with this object.
  init(in scratch: Scratch) throws {
    self.scratch = scratch
    let stem = scratch.url.appending(path: "\(scratch.number())-").path
    self.stem = stem
    func open(_ name: String) throws -> FileDescriptor {
      try FileDescriptor.open(
        stem + name, .writeOnly, options: [.create, .append, .closeOnExec], permissions: .ownerReadWrite)
    }
    try write([], to: URL(filePath: stem + Self.input))
    output = try open("output")
    errors = try open("errors")
    var ends: [Int32] = [0, 0]
    guard pipe2(&ends, O_CLOEXEC) == 0 else {
      throw IsolationError.broken(step: "making a pipe", reason: String(cString: strerror(errno)))
    }
    gate = FileDescriptor(rawValue: ends[0])
    key = Mutex(FileDescriptor(rawValue: ends[1]))
  }

  deinit {
    try? gate.close()
    try? key.withLock { $0 }?.close()
    for name in [Self.input, "output", "errors"] { unlink(stem + name) }
  }

  private static let input = "input"

  /// Where the program's input is, once it was let go.
  var input: String { stem + Self.input }

  /// Lets the program go, which then finds `line` at its gate, and `bytes` as its input.
  func release(with line: String, _ bytes: [UInt8]) throws {
    try write(bytes, to: URL(filePath: input))
    guard let end = key.withLock({ $0.take() }) else { return }
    _ = try end.closeAfter { try end.writeAll(Array("\(line)\n".utf8)) }
  }

  /// What was written to `name`.
  ///
  /// Not by way of `Data`, which on Linux never gives back the 4 KB that it takes to read an empty file (Swift 6.3.1).
  func bytes(_ name: String) -> [UInt8] {
    guard let file = try? FileDescriptor.open(stem + name, .readOnly, options: .closeOnExec) else { return [] }
    defer { try? file.close() }
    let size = (try? file.seek(offset: 0, from: .end)) ?? 0
    return [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      count = (try? file.read(fromAbsoluteOffset: 0, into: UnsafeMutableRawBufferPointer(buffer))) ?? 0
    }
  }
}
