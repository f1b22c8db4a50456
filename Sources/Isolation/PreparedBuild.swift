import Foundation

/// A Swift source file for a build: a name and what is in it.
public struct SourceFile: Sendable {
  /// The file's name; `main.swift` may have statements at the top level.
  public let name: String
  /// The text's bytes; the compiler says where they are not UTF-8.
  public let bytes: [UInt8]

  /// The file `name`.
  public init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The file `name` with `text`.
  public init(_ name: String, text: String) {
    self.init(name, Array(text.utf8))
  }
}

/// What became of a build; a program that does not compile is no error.
public enum Build: Sendable {
  case built(Program, [Diagnostic])
  case notBuilt([Diagnostic])
  /// The compiler or the linker took more than its limits allow, or crashed; `said` is the end of what it printed.
  case gaveUp(Sandbox.Ending, said: String)
}

extension Workshop {
  /// The name that the submission's own top-level code is given, so that the entry file can be where a program starts.
  public static let submissionStart = "gradus_submission_start"

  /// Compiles `sources` against `modules`, and links them with what calls them, all within `sandbox`.
  public func build(
    _ sources: [SourceFile], calledBy caller: Caller, modules: [String], in sandbox: Sandbox
  ) async throws -> Build {
    try await prepareBuild(modules: modules, in: sandbox).build(sources, calledBy: caller)
  }

  /// Starts the compiler for a build against `modules` within `sandbox`, where it waits for its sources.
  ///
  /// To make the sandbox and to start the compiler takes as long as to compile a short answer. `scopes` is how many
  /// possibilities the compiler tries for the types in one expression, if not as many as it likes, which takes ten seconds
  /// where none fits.
  public func prepareBuild(modules: [String], in sandbox: Sandbox, scopes: Int? = nil) throws -> PreparedBuild {
    let scratch = try Scratch()
    let input = try scratch.folder("in")
    let output = try scratch.folder("out")
    let executable = output.appending(path: "program").path
    let compilation = try sandbox.prepare(
      .init(
        steps: library(to: executable, scopes), directory: input.path, environment: Self.largePages,
        readable: readable(with: toolchain.answerLinker) + [input.path], writable: [output.path], limits: .build),
      with: scratch)
    return PreparedBuild(
      workshop: self, sandbox: sandbox, scratch: scratch, input: input, executable: executable, modules: modules,
      scopes: scopes, compilation: compilation)
  }

  /// The first attempt: compiles the files that the line at its gate names, and joins them with the object that its input
  /// names, if there is one, as a library for a host.
  ///
  /// The compiler waits for the names once it has been loaded, since they come as a response file.
  private func library(to executable: String, _ scopes: Int?) -> (String) -> [Step] {
    let object = Self.object(of: executable)
    let library = URL(filePath: executable).deletingLastPathComponent().appending(path: Self.answer).path
    return { input in
      [
        .run(compilation(to: object, scopes) + ["@/proc/self/fd/0"]),
        .become(libraryArguments(object: object, to: library) + ["@\(input)"]),
      ]
    }
  }

  /// The second attempt: compiles all `files` together, and links them with all there is into the program at `executable`.
  ///
  /// What is missing then is missing indeed.
  fileprivate func program(of files: [String], to executable: String, modules: [String], _ scopes: Int?) -> [Step] {
    let object = Self.object(of: executable)
    return [
      .wait, .run(compilation(to: object, scopes) + files),
      .become(programArguments(object: object, modules: modules, to: executable)),
    ]
  }

  fileprivate static func object(of executable: String) -> String { executable + ".o" }

  /// What the compiler allocates lies on pages of 2 MB where the kernel allows that.
  ///
  /// That spares it two fifths of its page faults. The C library looks at ``pageSizes`` to know whether that is so.
  static let largePages = ["GLIBC_TUNABLES": "glibc.malloc.hugetlb=1:glibc.malloc.mmap_threshold=1073741824"]
  private static let pageSizes = "/sys/kernel/mm/transparent_hugepage"

  /// By name alone, so that `#filePath` is the same wherever and whenever it is built.
  private func compilation(to object: String, _ scopes: Int?) -> [String] {
    frontendArguments(object: object) + (scopes.map { ["-solver-scope-threshold=\($0)"] } ?? []) + ["-wmo"]
  }

  /// What a compiler may read: the workshop, which may have a compiler of its own, the toolchain's libraries, and C headers.
  var readable: [String] {
    let compiler = isPrelinked ? [] : [Self.folder(of: toolchain.frontend)]
    let others = ["\(toolchain.root)/lib", "/usr/include", Self.pageSizes]
    return [folder.path] + compiler + others.filter { access($0, F_OK) == 0 }
  }

  /// What a compiler and then `linker` may read.
  fileprivate func readable(with linker: String) -> [String] {
    let place = Self.folder(of: linker)
    return readable + (readable.contains(place) ? [] : [place])
  }

  private static func folder(of file: String) -> String { URL(filePath: file).deletingLastPathComponent().path }

  func frontendArguments(object: String) -> [String] {
    toolchain.compilation([
      "-Onone", "-swift-version", "5", "-module-name", "Submission",
      "-enable-experimental-feature", "Extern", "-entry-point-function-name", Self.submissionStart, "-I", folder.path,
      "-module-cache-path", folder.appending(path: "modules").path,
      "-diagnostic-style", "llvm", "-no-color-diagnostics", "-o", object,
    ])
  }

  /// Its symbols are all bound at once, before anything runs.
  private func libraryArguments(object: String, to library: String) -> [String] {
    [toolchain.answerLinker, "-shared", "-soname", Self.answer, "-z", "now", "--eh-frame-hdr", "--hash-style=gnu"]
      + ["-o", library, toolchain.registration, object]
  }

  private func programArguments(object: String, modules: [String], to executable: String) -> [String] {
    [toolchain.linker, "-o", executable] + toolchain.linkHead + [object]
      + modules.map { folder.appending(path: "\($0).o").path } + toolchain.linkOptions
      + Toolchain.libraries.map { "-l\($0)" } + toolchain.linkTail
  }

  /// Starts the program at `path`, a host or one that is whole, with the libraries in `folders`.
  ///
  /// By way of the loader itself: a variable that says where to look would be there for the program to see.
  func start(_ path: String, with folders: [String]) -> [String] {
    [toolchain.loader, "--library-path", folders.joined(separator: ":"), path]
  }
}

/// A build whose compiler has been started and waits for its sources.
public final class PreparedBuild: Sendable {
  private let workshop: Workshop
  private let sandbox: Sandbox
  private let scratch: Scratch
  private let input: URL
  private let executable: String
  private let modules: [String]
  private let scopes: Int?
  private let compilation: Sandbox.Prepared

  fileprivate init(
    workshop: Workshop, sandbox: Sandbox, scratch: Scratch, input: URL, executable: String, modules: [String],
    scopes: Int?, compilation: Sandbox.Prepared
  ) {
    self.workshop = workshop
    self.sandbox = sandbox
    self.scratch = scratch
    self.input = input
    self.executable = executable
    self.modules = modules
    self.scopes = scopes
    self.compilation = compilation
  }

  /// Compiles `sources` and links them with `caller`, once; meanwhile the sandbox for the program's first run is set up.
  public func build(_ sources: [SourceFile], calledBy caller: Caller) async throws -> Build {
    let all = sources + caller.sources
    let first = caller.object == nil ? all : sources + caller.called
    for source in all + caller.called { try write(source.bytes, to: input.appending(path: source.name)) }
    let names = first.map(\.name).joined(separator: " ")
    async let compiled = compilation.run(names, input: Array((caller.object.map { "\"\($0)\"" } ?? "").utf8))
    let host = workshop.host(of: modules)
    func newProgram(isWhole: Bool) throws -> Program {
      try Program(
        workshop: workshop, sandbox: sandbox, scratch: scratch, path: executable, isWhole: isWhole, host: host)
    }
    var program = try newProgram(isWhole: false)
    do {
      var outcome = try await compiled
      // What was compiled and is no such library, for whatever reason, may yet be a program; and so may what does not
      // compile with files that it has not asked for.
      let isCompiled = access(Workshop.object(of: executable), F_OK) == 0
      let mayCompile = !caller.called.isEmpty && outcome.ending == .exited(1)
      if isCompiled || mayCompile, !isLibrary(for: host) {
        await program.discard()
        program = try newProgram(isWhole: true)
        outcome = try await wholeProgram(of: all.map(\.name))
      }
      let said = Diagnostic.all(outcome.errors, in: all.map(\.name))
      if outcome.ending == .exited(0) { return .built(program, said) }
      await program.discard()
      if outcome.ending == .exited(1), said.contains(where: { $0.severity == "error" }) { return .notBuilt(said) }
      return .gaveUp(outcome.ending, said: String(decoding: outcome.errors.suffix(2000), as: UTF8.self))
    } catch {
      await program.discard()
      throw error
    }
  }

  private var output: URL { URL(filePath: executable).deletingLastPathComponent() }

  /// Whether the first attempt made a library that can be joined with the host in the folder `host`.
  private func isLibrary(for host: String) -> Bool {
    workshop.hostSymbols.suit(
      output.appending(path: Workshop.answer).path,
      libraries: ["\(host)/\(Workshop.hostLibrary)"] + workshop.toolchain.systemLibraries)
  }

  private func wholeProgram(of files: [String]) async throws -> Sandbox.Outcome {
    try await sandbox.prepare(
      .init(
        steps: { [self] _ in workshop.program(of: files, to: executable, modules: modules, scopes) },
        directory: input.path, environment: Workshop.largePages,
        readable: workshop.readable(with: workshop.toolchain.linker) + [input.path], writable: [output.path],
        limits: .build), with: scratch
    ).run(input: [])
  }

  /// Ends the compiler where there will be no sources; after a build it does nothing.
  public func discard() async { await compilation.discard() }
}
