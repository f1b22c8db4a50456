import Foundation

/// Code that calls what a submission declares: it starts the program, and is the same for every submission.
///
/// So it is compiled once, against something that declares the same, and only joined with each submission. A submission
/// that declares it otherwise lacks the symbols that the object asks for, since a symbol says a declaration's whole type;
/// then both are compiled together, as the language has it.
public struct Caller: Sendable {
  /// What is compiled together with a submission that the object does not fit, or where there is no object.
  let sources: [SourceFile]
  /// The object's path; nil where there is none and the sources are compiled with each submission.
  let object: String?
  /// What is compiled with each submission for the object to call.
  let called: [SourceFile]

  /// `sources`, to be compiled with each submission.
  public init(_ sources: [SourceFile]) {
    self.init(sources: sources, object: nil)
  }

  init(sources: [SourceFile], object: String?, called: [SourceFile] = []) {
    self.sources = sources
    self.object = object
    self.called = called
  }
}

extension Workshop {
  /// The caller made of `sources`, compiled against `standIns`, which declare what submissions declare.
  ///
  /// With an adapter its first file is compiled with the sources, and calls what its second declares, which is compiled with
  /// each submission. What does not compile like this is no error: it is compiled with each submission as it stands then,
  /// which says more.
  public func caller(
    _ sources: [SourceFile], against standIns: [SourceFile],
    by adapter: (wrapper: SourceFile, called: SourceFile)? = nil, in sandbox: Sandbox
  ) async throws -> Caller {
    let whole = sources + (adapter.map { [$0.wrapper] } ?? [])
    let texts = (whole + standIns).map { "\($0.name)\n\(String(decoding: $0.bytes, as: UTF8.self))" }
    let digest = Self.sha256((frontendArguments(object: "") + texts).joined(separator: "\n"))
    let object = folder.appending(path: "callers/\(digest.prefix(24)).o")
    do {
      try await makeOnce(object) { try await compile(whole, against: standIns, in: sandbox, to: $0) }
    } catch is Unfinished {
      return Caller(sources)
    }
    var status = stat()
    guard stat(object.path, &status) == 0, status.st_size > 0 else { return Caller(sources) }
    return Caller(sources: sources, object: object.path, called: adapter.map { [$0.called] } ?? [])
  }

  /// The compiler came to no end, as on a machine that is too busy: the next time it may.
  private struct Unfinished: Error {}

  /// Writes the object of `sources` to `object`; nothing where they do not compile.
  private func compile(
    _ sources: [SourceFile], against standIns: [SourceFile], in sandbox: Sandbox, to object: URL
  ) async throws {
    let scratch = try Scratch()
    let input = try scratch.folder("in")
    let output = try scratch.folder("out")
    // One file, since the compiler makes an object of each.
    let whole = SourceFile("Caller.swift", Array(sources.map(\.bytes).joined(separator: [UInt8(ascii: "\n")])))
    for file in standIns + [whole] { try write(file.bytes, to: input.appending(path: file.name)) }
    let made = output.appending(path: "caller.o")
    let command = frontendArguments(object: made.path) + standIns.map(\.name) + ["-primary-file", whole.name]
    let outcome = try await sandbox.prepare(
      .init(
        steps: { _ in [.wait, .become(command)] }, directory: input.path, environment: Self.largePages,
        readable: readable + [input.path], writable: [output.path], limits: .build),
      with: scratch
    ).run(input: [])
    switch outcome.ending {
    case .exited(0): try write(Array(Data(contentsOf: made)), to: object)
    case .exited(1): try write([], to: object)
    default: throw Unfinished()
    }
  }
}
