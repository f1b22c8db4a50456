import Foundation
import Subprocess
import SystemPackage

/// The Swift compiler and linker of this machine, asked once and then called directly.
///
/// Calling the frontend and the linker by themselves saves the driver's start, which costs more than a small
/// compile.
struct Toolchain: Codable, Sendable {
  /// What `swiftc` was when it was asked: path, size and time of change.
  let identity: String
  /// The compiler's full version line.
  let version: String
  /// The folder that holds `bin` and `lib`.
  let root: String
  /// The folder with the modules of the standard library, and what else the compiler reads.
  let resources: String
  /// The folder with the shared libraries of the standard library.
  let runtime: String
  /// The compiler's program; elsewhere than in `root` where it was prelinked.
  var frontend: String
  /// The linker with its arguments for a Swift executable, but for objects and output.
  let linker: String
  let linkHead: [String]
  let linkOptions: [String]
  let linkTail: [String]
  /// What links an answer's object into a library: GNU ld, which starts fast, or else the other one.
  let answerLinker: String
  /// The system's dynamic loader.
  let loader: String
  /// What registers the types of a library or a program with the runtime.
  let registration: String
  /// The system's libraries that every host is started with.
  var systemLibraries: [String] = []

  var compiler: String { "\(root)/bin/swiftc" }
  var clang: String { "\(root)/bin/clang" }

  /// The standard library and what it brings; the linker takes along only those that a program uses.
  static let libraries = [
    "swiftCore", "swiftSwiftOnoneSupport", "swift_Concurrency", "swift_StringProcessing", "swift_RegexParser",
    "swiftSynchronization", "swiftGlibc", "swiftDispatch", "dispatch", "BlocksRuntime", "FoundationEssentials",
    "Foundation", "FoundationInternationalization", "m",
  ]

  /// What of it every program is started with, whole, since nobody knows what of it an answer will call.
  var hostArchives: [String] {
    ["swiftCore", "swiftSwiftOnoneSupport", "swift_StringProcessing", "swift_RegexParser", "swiftGlibc"]
      .map { "\(root)/lib/swift_static/linux/lib\($0).a" }
  }

  /// The path of `swiftc` and what it is now; throws ``IsolationError/missing(program:install:)`` without one.
  static func identity() throws(IsolationError) -> (path: String, identity: String) {
    guard let found = Sandbox.find("swiftc") else {
      throw .missing(
        program: "the Swift compiler (swiftc)",
        install: "install Swift 6.3 from swift.org and put its bin folder into PATH")
    }
    let path = URL(filePath: found).resolvingSymlinksInPath().path
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw .broken(step: "looking at \(path)", reason: String(cString: strerror(errno)))
    }
    return (found, "\(path) \(status.st_size) \(status.st_mtim.tv_sec)")
  }

  /// Asks the compiler and its clang what they would do.
  static func ask() async throws -> Toolchain {
    let (path, identity) = try identity()
    let info = try JSONDecoder().decode(
      TargetInfo.self, from: Data(try await output(of: path, ["-print-target-info"]).utf8))
    let resources = URL(filePath: info.paths.runtimeResourcePath)
    let root = resources.deletingLastPathComponent().deletingLastPathComponent()
    let runtime = info.paths.runtimeLibraryPaths.first ?? "\(resources.path)/linux"
    let start = "\(runtime)/\(info.target.unversionedTriple.prefix { $0 != "-" })/swiftrt.o"
    let link = try await linkLine(clang: root.appending(path: "bin/clang").path)
    guard let word = link.head.firstIndex(of: "-dynamic-linker"), let loader = link.head[(word + 1)...].first else {
      throw IsolationError.broken(step: "looking for the dynamic loader", reason: "clang names none")
    }
    // One small object is linked faster by one thread than by several that have to be started first.
    let options = ["--threads=1", "--as-needed", "-L\(runtime)", "-rpath", runtime]
    return Toolchain(
      identity: identity, version: info.compilerVersion, root: root.path, resources: resources.path, runtime: runtime,
      frontend: "\(root.path)/bin/swift-frontend",
      linker: link.program, linkHead: link.head + [start], linkOptions: options, linkTail: link.tail,
      answerLinker: ["/usr/bin/ld.bfd"].first { access($0, X_OK) == 0 } ?? link.program, loader: loader,
      registration: start)
  }

  /// What clang would call to link one object, split at that object.
  private static func linkLine(clang: String) async throws -> (program: String, head: [String], tail: [String]) {
    let scratch = try Scratch()
    let object = scratch.url.appending(path: "probe.o").path
    try write([], to: URL(filePath: object))
    let said = try await output(of: clang, ["-###", "-fuse-ld=lld", "-pie", object, "-o", "@output"], errors: true)
    let words = (said.split(separator: "\n").last ?? "").split(separator: "\"").map(String.init)
      .filter { !$0.allSatisfy(\.isWhitespace) }
    guard let program = words.first, let place = words.firstIndex(of: object),
      let output = words.firstIndex(of: "@output"), output > 0, output < place
    else {
      throw IsolationError.broken(step: "asking clang how it links", reason: said)
    }
    var head = Array(words[1..<place])
    head.removeSubrange(output - 2...output - 1)
    return (program, head, Array(words[(place + 1)...]))
  }

  /// The compiler with `arguments`; it would look for its resources beside itself.
  ///
  /// A third of its system calls are left out, which changes no object: it need not see whether a module is as new as the
  /// text of its interface, nor read the maps of all C modules to find those that the standard library imports, nor look
  /// for a GCC, of which C needs nothing, nor prove each time that it does no wrong itself.
  func compilation(_ arguments: [String]) -> [String] {
    [
      frontend, "-c", "-resource-dir", resources, "-module-load-mode", "only-serialized",
      "-Xcc", "-fmodule-map-file=\(resources)/shims/module.modulemap", "-Xcc", "--gcc-toolchain=/dev/null",
      "-sil-verify-none",
    ] + arguments
  }

  /// This toolchain with its compiler prelinked into the folder `place`.
  ///
  /// Where that cannot be done, or where `source` gets another object then, it is this one as it is.
  func prelinked(into place: URL, trying source: URL) async -> Toolchain {
    var faster = self
    faster.frontend = place.appending(path: "bin/swift-frontend").path
    do {
      try? FileManager.default.removeItem(at: place)
      // Nobody else knows where its code lies, as nobody would if the kernel had chosen the place.
      let base = UInt64.random(in: 1 << 15...1 << 23) << 21
      try await Prelink.copy(frontend, under: root, to: place, base: base, loader: loader)
      if try await faster.compiles(source, like: self) { return faster }
    } catch {}
    try? FileManager.default.removeItem(at: place)
    return self
  }

  /// Whether `source` gets the same object as from `other`.
  private func compiles(_ source: URL, like other: Toolchain) async throws -> Bool {
    // At one path, which is part of what is compiled.
    let scratch = try Scratch()
    let object = scratch.url.appending(path: "object.o")
    let expected = try await other.object(object, of: source)
    // A process that another thread is starting has what was just written open for a moment, as it was for writing: until
    // then nobody can start it.
    for _ in 0..<10 {
      if let made = try? await self.object(object, of: source) { return made == expected }
      try await Task.sleep(for: .milliseconds(50))
    }
    return false
  }

  private func object(_ object: URL, of source: URL) async throws -> Data {
    try await compile(["-parse-as-library", source.path, "-o", object.path])
    return try Data(contentsOf: object)
  }

  /// Compiles with `arguments`, which must succeed.
  func compile(_ arguments: [String]) async throws {
    let command = compilation(arguments)
    _ = try await Self.output(of: command[0], Array(command.dropFirst()))
  }

  /// The libraries that the program at `path` is started with, in the order in which the `loader` looks for symbols; it looks
  /// for the libraries in `folders`, and where it always does.
  static func loadedLibraries(of path: String, in folders: [String] = [], by loader: String) async throws -> [String] {
    let place = folders.isEmpty ? [] : ["--library-path", folders.joined(separator: ":")]
    let said = try await output(of: loader, ["--list"] + place + [path])
    return said.split(separator: "\n").compactMap { line in
      line.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("/") }.map(String.init)
    }
  }

  /// What `program` prints; throws ``IsolationError/broken(step:reason:)`` where it fails.
  static func output(of program: String, _ arguments: [String], errors: Bool = false) async throws -> String {
    // The driver leaves folders behind in its temporary folder.
    let scratch = try Scratch()
    let result = try await Subprocess.run(
      .path(FilePath(program)), arguments: Arguments(arguments),
      environment: .inherit.updating(["TMPDIR": scratch.url.path]), output: .string(limit: 1 << 20),
      error: .string(limit: 1 << 20))
    withExtendedLifetime(scratch) {}
    guard result.terminationStatus.isSuccess else {
      throw IsolationError.broken(
        step: "`\(([program] + arguments.prefix(6)).joined(separator: " ")) …`", reason: result.standardError)
    }
    return errors ? result.standardError : result.standardOutput
  }
}

/// The parts of `swiftc -print-target-info` that are needed here.
private struct TargetInfo: Decodable {
  struct Target: Decodable {
    let unversionedTriple: String
  }
  struct Paths: Decodable {
    let runtimeLibraryPaths: [String]
    let runtimeResourcePath: String
  }
  let compilerVersion: String
  let target: Target
  let paths: Paths
}
