import Crypto
public import Foundation

/// A module of Gradus that submissions are built against, from its source folder.
public struct Module: Sendable {
  /// The module's name.
  public let name: String
  /// The folder with its Swift files.
  public let sources: URL

  /// The module `name` with all Swift files in `sources`.
  public init(_ name: String, sources: URL) {
    self.name = name
    self.sources = sources
  }
}

/// All that building a submission needs and no submission changes: the toolchain, the modules compiled once with
/// optimisation, and the C modules that `import Foundation` asks for.
public struct Workshop: Sendable {
  /// The compiler's full version line.
  public var toolchainVersion: String { toolchain.version }
  /// SHA-256 over the toolchain's version and the modules' sources: the same on every machine that has both.
  public let digest: String

  /// Whether the compiler that builds here is a prelinked copy, which starts sooner.
  public var isPrelinked: Bool { toolchain.frontend.hasPrefix(folder.path + "/") }

  let toolchain: Toolchain
  let folder: URL
  let hostSymbols = HostSymbols()

  /// Opens the workshop in the folder `cache`, making it first where it is not there; `onFirstUse` is called before
  /// that, since it takes seconds, and may throw to have it left.
  public init(modules: [Module], cache: URL, onFirstUse: @Sendable () throws -> Void) async throws {
    let identity = try Toolchain.identity().identity
    let sources = Self.sha256(try Self.sources(of: modules))
    let folder = cache.appending(path: "workshop-\(Self.sha256("11\n\(identity)\n\(sources)").prefix(16))")
    // Made in place and finished by the last file: compiled C modules know the path that they were made at.
    let last = folder.appending(path: Self.marker)
    try await makeOnce(last) { draft in
      try onFirstUse()
      Self.removeUnused(in: cache)
      try JSONEncoder().encode(try await Self.make(modules, in: folder)).write(to: draft)
    }
    self.folder = folder
    Self.noteUse(of: last)
    toolchain = try Self.toolchain(readFrom: last)
    digest = Self.sha256("\(toolchain.version)\n\(sources)")
  }

  /// The toolchain that the workshop whose last file is `file` was made with; throws where that, or its compiler, is gone.
  static func toolchain(readFrom file: URL) throws -> Toolchain {
    guard let bytes = try? Data(contentsOf: file),
      let toolchain = try? JSONDecoder().decode(Toolchain.self, from: bytes), access(toolchain.frontend, X_OK) == 0
    else {
      throw IsolationError.broken(
        step: "reading \(file.deletingLastPathComponent().path)",
        reason: "it is damaged: remove it, and it will be made again")
    }
    return toolchain
  }

  /// How long a workshop that nobody uses is kept.
  private static let patience = Duration.seconds(30 * 86_400)

  /// Removes the workshops in `cache` that were not used for 30 days: each takes 250 MB, and another version of Gradus or of
  /// the compiler makes one of its own.
  static func removeUnused(in cache: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: cache.path)) ?? []
    for folder in names.filter({ $0.hasPrefix("workshop-") }).map({ cache.appending(path: $0) }) {
      // One that is being made has no last file yet.
      let ages = [folder, folder.appending(path: marker)].compactMap { age(of: $0) }
      if let age = ages.min(), age > patience { try? FileManager.default.removeItem(at: folder) }
    }
  }

  /// Notes that the workshop whose last file is `file` is used, once a day.
  static func noteUse(of file: URL) {
    if let age = age(of: file), age > .seconds(86_400) { utimes(file.path, nil) }
  }

  private static func age(of file: URL) -> Duration? {
    var status = stat()
    guard stat(file.path, &status) == 0 else { return nil }
    return .seconds(time(nil) - status.st_mtim.tv_sec)
  }

  /// The file that is made last, of a workshop that is whole.
  private static let marker = "toolchain.json"

  /// Names and contents of all source files, one after the other.
  private static func sources(of modules: [Module]) throws -> String {
    try modules.map { module in
      try swiftFiles(of: module).map { file in
        "\(module.name)/\(file.lastPathComponent)\n\(try String(contentsOf: file, encoding: .utf8))"
      }.joined()
    }.joined()
  }

  static func sha256(_ text: String) -> String {
    SHA256.hash(data: Data(text.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  private static func swiftFiles(of module: Module) throws -> [URL] {
    let files =
      (try? FileManager.default.contentsOfDirectory(at: module.sources, includingPropertiesForKeys: nil)) ?? []
    let swift = files.filter { $0.pathExtension == "swift" }
    guard !swift.isEmpty else {
      throw IsolationError.broken(
        step: "looking for the sources of \(module.name)",
        reason: "there are none in \(module.sources.path): Gradus is not installed whole")
    }
    return swift.sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  /// Makes everything but the last file, which says what the toolchain is that this returns.
  private static func make(_ modules: [Module], in folder: URL) async throws -> Toolchain {
    let main = folder.appending(path: "main.swift")
    try write(Array("@_cdecl(\"main\") public func start() -> Int32 { 0 }\n".utf8), to: main)
    var toolchain = try await Toolchain.ask().prelinked(into: folder.appending(path: "compiler"), trying: main)
    for module in modules {
      _ = try await Toolchain.output(
        of: toolchain.compiler,
        [
          "-O", "-wmo", "-parse-as-library", "-swift-version", "6", "-I", folder.path, "-module-name", module.name,
          "-module-cache-path", folder.appending(path: "modules").path,
          "-emit-module", "-emit-module-path", folder.appending(path: "\(module.name).swiftmodule").path,
          "-emit-object", "-o", folder.appending(path: "\(module.name).o").path,
        ] + (try swiftFiles(of: module)).map(\.path))
    }
    try await warmModuleCache(toolchain, in: folder)
    for count in 0...modules.count {
      let libraries = try await makeHost(
        of: modules.prefix(count).map(\.name), starting: main, with: toolchain, in: folder)
      toolchain.systemLibraries = libraries
    }
    return toolchain
  }

  /// Makes a host, and says what libraries of the system its program is started with.
  ///
  /// It is a folder with a program whose main function lies in a library, ``answer``, that each build makes anew, and a
  /// library with `modules` and the standard library in one.
  ///
  /// So the modules and what starts a program are linked here, once. To link an answer takes a tenth of the time that a
  /// whole program takes, most of which goes into finding symbols in the standard library. That calls itself without
  /// asking which library a symbol comes from (`-Bsymbolic`), and is one library instead of four: to load and bind it takes
  /// half the time, which each run takes. It is no part of the program, which would be set up only after the answer had run
  /// what it runs when it is loaded.
  private static func makeHost(
    of modules: [String], starting main: URL, with toolchain: Toolchain, in folder: URL
  ) async throws -> [String] {
    let object = folder.appending(path: "main.o").path
    let scratch = try Scratch()
    let standIn = scratch.url.appending(path: answer).path
    try await toolchain.compile(["-parse-as-library", "-module-name", "Main", main.path, "-o", object])
    _ = try await Toolchain.output(
      of: toolchain.linker, ["-shared", "-soname", answer, "-o", standIn, object, "--unresolved-symbols=ignore-all"])
    let host = host(of: modules, in: folder)
    try FileManager.default.createDirectory(atPath: host, withIntermediateDirectories: true)
    let library = "\(host)/\(hostLibrary)"
    _ = try await Toolchain.output(
      of: toolchain.clang,
      [
        "-fuse-ld=lld", "-shared", "-static-libgcc", "-Wl,-Bsymbolic,--strip-all,-z,now,-soname,\(hostLibrary)", "-o",
        library,
      ]
        + [toolchain.registration] + modules.map { folder.appending(path: "\($0).o").path }
        + ["-Wl,--whole-archive"] + toolchain.hostArchives + ["-Wl,--no-whole-archive"]
        + ["-Wl,-Bstatic", "-lstdc++", "-Wl,-Bdynamic,--no-as-needed", "-lm"])
    _ = try await Toolchain.output(
      of: toolchain.clang,
      ["-fuse-ld=lld", "-pie", "-Wl,--no-as-needed,-z,now", "-o", "\(host)/\(program)", standIn, library])
    let places = [scratch.url.path, host]
    return try await Toolchain.loadedLibraries(of: "\(host)/\(program)", in: places, by: toolchain.loader)
      .filter { file in !places.contains { file.hasPrefix($0) } }
      .map { URL(filePath: $0).resolvingSymlinksInPath().path }
  }

  private static func host(of modules: [String], in folder: URL) -> String {
    folder.appending(path: (["host"] + modules.sorted()).joined(separator: "-")).path
  }

  func host(of modules: [String]) -> String { Self.host(of: modules, in: folder) }

  /// The program in a host's folder.
  static let program = "program"
  /// The library beside it that has the modules and the standard library.
  static let hostLibrary = "host.so"

  /// The library that a host finds its main function in.
  static let answer = "answer.so"

  /// Compiles the C modules that learners' imports lead to; afterwards the cache is only read.
  private static func warmModuleCache(_ toolchain: Toolchain, in folder: URL) async throws {
    let probe = folder.appending(path: "probe.swift")
    try Data("import Foundation\nimport Glibc\nprint(exp(1.0), Date())\n".utf8).write(to: probe)
    try await toolchain.compile([
      "-Onone", "-swift-version", "5", "-module-cache-path", folder.appending(path: "modules").path, probe.path, "-o",
      folder.appending(path: "probe.o").path,
    ])
  }
}
