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
    let scratch = try Scratch()
    let input = try scratch.folder("in")
    let output = try scratch.folder("out")
    for source in sources { try write(source.bytes, to: input.appending(path: source.name)) }
    let executable = output.appending(path: "program").path
    // By name alone, so that `#filePath` is the same wherever and whenever it is built.
    let compile = frontendArguments(sources.map(\.name), object: executable + ".o")
    // Few libraries first; where a symbol is missing, all of them, and what is missing then is missing indeed.
    let link = [Toolchain.usualLibraries, Toolchain.libraries].map { libraries in
      Self.quoted(linkArguments(object: executable + ".o", modules: modules, libraries, to: executable))
    }
    let outcome = try await sandbox.run(
      .init(
        arguments: [
          "/bin/sh", "-c",
          "cd \(Self.quoted([input.path])) && \(Self.quoted(compile)) && { \(link[0]) 2>/dev/null || exec \(link[1]); }",
        ],
        readable: readable + ["/usr/bin", input.path], writable: [output.path], limits: .build))
    let said = Self.diagnostics(outcome.errors, in: sources.map(\.name))
    switch outcome.ending {
    case .exited(0): return .built(Program(workshop: self, scratch: scratch, path: executable), said)
    case .exited(1) where said.contains { $0.severity == "error" }: return .notBuilt(said)
    default: return .gaveUp(outcome.ending, said: String(decoding: outcome.errors.suffix(2000), as: UTF8.self))
    }
  }

  /// What a compiler may read: the toolchain, C headers, and the workshop.
  private var readable: [String] {
    let tools = ["bin", "lib", "libexec", "share/swift"].map { "\(toolchain.root)/\($0)" }
    return (tools + ["/usr/include", folder.path]).filter { FileManager.default.fileExists(atPath: $0) }
  }

  private func frontendArguments(_ files: [String], object: String) -> [String] {
    [
      toolchain.frontend, "-c", "-wmo", "-Onone", "-swift-version", "5", "-module-name", "Submission",
      "-enable-experimental-feature", "Extern", "-entry-point-function-name", Self.submissionStart, "-I", folder.path,
      "-module-cache-path", folder.appending(path: "modules").path,
      "-diagnostic-style", "llvm", "-no-color-diagnostics", "-o", object,
    ] + files
  }

  private func linkArguments(
    object: String, modules: [String], _ libraries: [String], to executable: String
  ) -> [String] {
    [toolchain.linker, "-o", executable] + toolchain.linkHead + [object]
      + modules.map { folder.appending(path: "\($0).o").path } + toolchain.linkOptions + libraries.map { "-l\($0)" }
      + toolchain.linkTail
  }

  private static func quoted(_ words: [String]) -> String {
    words.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
  }

  /// The most bytes of the compiler's messages that are read: it repeats a line with each of its errors, however long.
  private static let mostSaid = 1 << 20

  /// Reads `path:line:column: severity: message` lines, and `ld.lld: error: message` lines; a message goes on until the next.
  private static func diagnostics(_ bytes: [UInt8], in names: [String]) -> [Diagnostic] {
    let place = /(.*?):([0-9]+):([0-9]+): (error|warning|note|fatal error): (.*)/
    // Which program speaks is asked afterwards: to look for its name here would take the square of a line's length.
    let plain = /(<unknown>:0|[^ :]*): (error|warning|note|fatal error): (.*)/
    return String(decoding: bytes.prefix(mostSaid), as: UTF8.self).split(separator: "\n").compactMap { line in
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

/// A program built from source, to be run any number of times; its files go with the last reference.
public struct Program: Sendable {
  let workshop: Workshop
  let scratch: Scratch
  let path: String

  /// Runs it alone with `input` on standard input; it sees its own file and the Swift runtime, and nothing else.
  public func run(input: [UInt8], limits: Limits, in sandbox: Sandbox) async throws -> Sandbox.Outcome {
    try await sandbox.run(
      .init(arguments: [path], readable: [workshop.toolchain.runtime, path], input: input, limits: limits))
  }
}
