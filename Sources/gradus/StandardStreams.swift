// Its variables for the streams are not marked as safe to share; they are never assigned.
@preconcurrency import Glibc

/// Standard input, output and error as they were handed to this program.
enum StandardStreams {
  /// Opens those that are closed, into nothing: else the next file that is opened would be taken for one of them, and what
  /// is meant for a person would be written into it.
  static func open() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = Glibc.open("/dev/null", O_RDWR)
    }
  }

  /// Writes out what was printed; throws ``Failure`` where not all of it could be written, as on a disk that is full.
  static func flush() throws(Failure) {
    let reason = fflush(stdout) == 0 ? "part of it is lost" : String(cString: strerror(errno))
    if ferror(stdout) != 0 { throw .unwritable("what this prints could not be written: \(reason)") }
  }
}
