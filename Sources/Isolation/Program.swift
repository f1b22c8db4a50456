import Foundation
import Synchronization

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

/// What the compiler says of a place in a source file.
public struct Diagnostic: Equatable, Sendable {
  /// `error`, `warning` or `note`.
  public let severity: String
  /// The source file's name; nil for what the linker says.
  public let file: String?
  /// From 1; 0 where there is no place.
  public let line: Int
  /// From 1; 0 where there is no place.
  public let column: Int
  /// What is wrong there.
  public let message: String
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

  /// Compiles `sources` together, against `modules`, and links them, all within `sandbox`.
  public func build(_ sources: [SourceFile], modules: [String], in sandbox: Sandbox) async throws -> Build {
    try await prepareBuild(modules: modules, in: sandbox).build(sources)
  }

  /// Starts the compiler for a build against `modules` within `sandbox`, where it waits for its sources.
  ///
  /// To make the sandbox and to start the compiler takes as long as to compile a short answer.
  public func prepareBuild(modules: [String], in sandbox: Sandbox) throws -> PreparedBuild {
    let scratch = try Scratch()
    let input = try scratch.folder("in")
    let output = try scratch.folder("out")
    let executable = output.appending(path: "program").path
    // By name alone, so that `#filePath` is the same wherever and whenever it is built. The names come as a response
    // file, for which the compiler waits once it has been loaded.
    let compile = Self.quoted(frontendArguments(object: executable + ".o") + ["@/dev/stdin"])
    // Into a library for the host; where a symbol is missing then, with all there is, and what is missing then is
    // missing indeed.
    let quick = Self.quoted(libraryArguments(object: executable + ".o", to: output.appending(path: Self.answer).path))
    let whole = Self.quoted(programArguments(object: executable + ".o", modules: modules, to: executable))
    let symbols = "LD_TRACE_LOADED_OBJECTS=1 LD_WARN=1 \(run(executable)) 2>&1"
    let link = "\(quick) 2>/dev/null && case $(\(symbols)) in *'undefined symbol'*) false;; esac || exec \(whole)"
    let compilation = try sandbox.prepare(
      .init(
        script: { gate in
          """
          cd \(Self.quoted([input.path])) && { read -r _ <\(gate) && echo *.swift; } | \(compile) && { \(link); }
          """
        },
        readable: readable + ["/usr/bin", input.path], writable: [output.path], limits: .build))
    do {
      try FileManager.default.copyItem(
        atPath: folder.appending(path: Self.host(of: modules)).path, toPath: executable)
    } catch {
      throw IsolationError.broken(step: "copying \(Self.host(of: modules)) to \(executable)", reason: "\(error)")
    }
    return PreparedBuild(
      workshop: self, sandbox: sandbox, scratch: scratch, input: input, executable: executable,
      compilation: compilation)
  }

  /// What a compiler may read: the toolchain, C headers, and the workshop.
  private var readable: [String] {
    let tools = ["bin", "lib", "libexec", "share/swift"].map { "\(toolchain.root)/\($0)" }
    return (tools + ["/usr/include", folder.path]).filter { FileManager.default.fileExists(atPath: $0) }
  }

  private func frontendArguments(object: String) -> [String] {
    [
      toolchain.frontend, "-c", "-wmo", "-Onone", "-swift-version", "5", "-module-name", "Submission",
      "-enable-experimental-feature", "Extern", "-entry-point-function-name", Self.submissionStart, "-I", folder.path,
      "-module-cache-path", folder.appending(path: "modules").path,
      "-diagnostic-style", "llvm", "-no-color-diagnostics", "-o", object,
    ]
  }

  /// Its symbols are all bound at once, before anything runs.
  private func libraryArguments(object: String, to library: String) -> [String] {
    [toolchain.libraryLinker, "-shared", "-soname", Self.answer, "-z", "now", "--eh-frame-hdr", "--hash-style=gnu"]
      + ["-o", library, toolchain.registration, object]
  }

  private func programArguments(object: String, modules: [String], to executable: String) -> [String] {
    [toolchain.linker, "-o", executable] + toolchain.linkHead + [object]
      + modules.map { folder.appending(path: "\($0).o").path } + toolchain.linkOptions
      + Toolchain.libraries.map { "-l\($0)" } + toolchain.linkTail
  }

  /// Starts the program at `path`, a host or one that is whole, with what lies beside it.
  ///
  /// By way of the loader itself: a variable that says where to look would be there for the program to see.
  fileprivate func run(_ path: String) -> String {
    Self.quoted([toolchain.loader, "--library-path", URL(filePath: path).deletingLastPathComponent().path, path])
  }

  static func quoted(_ words: [String]) -> String {
    words.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
  }

  /// How much of the compiler's messages is read: it repeats the learner's line with each of its errors, however long.
  private static let mostBytes = 4 << 20
  private static let longestLine = 2000
  private static let mostDiagnostics = 200

  /// Reads `path:line:column: severity: message` lines, and `ld.lld: error: message` lines; a message goes on until the next.
  fileprivate static func diagnostics(_ bytes: [UInt8], in names: [String]) -> [Diagnostic] {
    // Most answers compile without a word, and patterns take a while to be made.
    guard !bytes.isEmpty else { return [] }
    let place = /(.*?):([0-9]+):([0-9]+): (error|warning|note|fatal error): (.*)/
    // Which program speaks is asked afterwards: to look for its name here would take the square of a line's length.
    let plain = /(<unknown>:0|[^ :]*): (error|warning|note|fatal error): (.*)/
    let lines = bytes.prefix(mostBytes).split(separator: UInt8(ascii: "\n")).lazy.map {
      String(decoding: $0.prefix(longestLine), as: UTF8.self)
    }.filter { line in [" error: ", " warning: ", " note: "].contains { line.contains($0) } }
    return lines.prefix(mostDiagnostics).compactMap { line in
      if let found = line.wholeMatch(of: place)?.output {
        let name = names.contains(String(found.1)) ? String(found.1) : nil
        return Diagnostic(
          severity: Self.severity(found.4), file: name, line: Int(found.2) ?? 0, column: Int(found.3) ?? 0,
          message: String(found.5))
      }
      guard let found = line.wholeMatch(of: plain)?.output, found.1 == "<unknown>:0" || found.1.contains("ld") else {
        return nil
      }
      return Diagnostic(severity: Self.severity(found.2), file: nil, line: 0, column: 0, message: String(found.3))
    }
  }

  private static func severity(_ word: Substring) -> String {
    word == "fatal error" ? "error" : String(word)
  }
}

/// A build whose compiler has been started and waits for its sources.
public final class PreparedBuild: Sendable {
  private let workshop: Workshop
  private let sandbox: Sandbox
  private let scratch: Scratch
  private let input: URL
  private let executable: String
  private let compilation: Sandbox.Prepared

  fileprivate init(
    workshop: Workshop, sandbox: Sandbox, scratch: Scratch, input: URL, executable: String,
    compilation: Sandbox.Prepared
  ) {
    self.workshop = workshop
    self.sandbox = sandbox
    self.scratch = scratch
    self.input = input
    self.executable = executable
    self.compilation = compilation
  }

  /// Compiles `sources` and links them, once; meanwhile the sandbox for the program's first run is set up.
  public func build(_ sources: [SourceFile]) async throws -> Build {
    for source in sources { try write(source.bytes, to: input.appending(path: source.name)) }
    async let compiled = compilation.run(input: [])
    let program = try Program(workshop: workshop, sandbox: sandbox, scratch: scratch, path: executable)
    do {
      let outcome = try await compiled
      let said = Workshop.diagnostics(outcome.errors, in: sources.map(\.name))
      if outcome.ending == .exited(0) { return .built(program, said) }
      await program.discard()
      if outcome.ending == .exited(1), said.contains(where: { $0.severity == "error" }) { return .notBuilt(said) }
      return .gaveUp(outcome.ending, said: String(decoding: outcome.errors.suffix(2000), as: UTF8.self))
    } catch {
      await program.discard()
      throw error
    }
  }

  /// Ends the compiler where there will be no sources; after a build it does nothing.
  public func discard() async { await compilation.discard() }
}

/// A program built from source, to be run any number of times; its files go with the last reference.
public final class Program: Sendable {
  private let workshop: Workshop
  private let sandbox: Sandbox
  private let scratch: Scratch
  private let path: String
  /// Set up for the first run.
  private let first = Mutex<Sandbox.Prepared?>(nil)

  init(workshop: Workshop, sandbox: Sandbox, scratch: Scratch, path: String) throws {
    self.workshop = workshop
    self.sandbox = sandbox
    self.scratch = scratch
    self.path = path
    let ready = try sandbox.prepare(command(.run))
    first.withLock { $0 = ready }
  }

  /// Runs it alone with `input` on standard input; it sees its own folder and the Swift runtime, and nothing else.
  public func run(input: [UInt8], limits: Limits = .run) async throws -> Sandbox.Outcome {
    let ready = limits == .run ? first.withLock { $0.take() } : nil
    return try await (ready ?? sandbox.prepare(command(limits))).run(input: input)
  }

  /// Ends the sandbox that was set up for a first run which will not be.
  package func discard() async {
    await first.withLock { $0.take() }?.discard()
  }

  /// The folder and not the program, which need not be there yet.
  private func command(_ limits: Limits) -> Sandbox.Command {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    return .init(
      script: { [run = workshop.run(path)] in "read -r _ <\($0) && exec \(run)" },
      readable: [workshop.toolchain.runtime, folder], limits: limits)
  }
}
