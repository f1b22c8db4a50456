import Foundation

/// What the gatekeeper does at the entrance of a sandbox, which the last step ends: see `gatekeeper.c`.
enum Step {
  /// Writes a text to the file at a path.
  case write(String, to: String)
  /// Sets a limit, or as much of it as is allowed.
  case limit(__rlimit_resource, Int)
  /// Opens the file at a path for reading, as a descriptor.
  case open(Int, String)
  /// Waits for a line on standard input, and ends here where none comes.
  case wait
  /// Runs a program with its arguments, and ends with its status if that is not 0.
  case run([String])
  /// Becomes a program with its arguments.
  case become([String])

  /// As the gatekeeper is given it.
  var words: [String] {
    switch self {
    case .write(let text, let path): ["write", text, path]
    case .limit(let resource, let number): ["limit", "\(resource.rawValue)", "\(number)"]
    case .open(let descriptor, let path): ["open", "\(descriptor)", path]
    case .wait: ["wait"]
    case .run(let words): ["run", "\(words.count)"] + words
    case .become(let words): ["become"] + words
    }
  }
}

/// The program that takes the steps.
enum Gatekeeper {
  private static let source = PackageResources.gatekeeper_c

  /// Its path in `folder`, where it is compiled first if it is not there: for this machine, by the toolchain's own compiler.
  static func program(in folder: URL) async throws -> String {
    let digest = Workshop.sha256(String(decoding: source, as: UTF8.self)).prefix(16)
    let program = folder.appending(path: "gatekeeper-\(digest)")
    try await makeOnce(program) { draft in
      let scratch = try Scratch()
      let file = scratch.url.appending(path: "gatekeeper.c")
      try Isolation.write(source, to: file)
      _ = try await Toolchain.output(
        of: try await Toolchain.ask().clang,
        [
          "-Os", "-std=c11", "-ffreestanding", "-fno-stack-protector", "-fno-asynchronous-unwind-tables", "-nostdlib",
          "-static", "-fuse-ld=lld", file.path, "-o", draft.path,
        ])
    }
    // As on a file system that allows none.
    guard access(program.path, X_OK) == 0 else {
      throw IsolationError.missing(
        program: "a folder to start programs from",
        install: "\(program.path) cannot be started; remove it, or name another place with XDG_CACHE_HOME")
    }
    return program.path
  }
}
