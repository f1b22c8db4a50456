import Foundation

/// Code that calls what a submission declares: it starts the program, and is the same for every submission.
///
/// So it is compiled once, against something that declares the same, and only joined with each submission. A submission
/// that declares it otherwise lacks the symbols that the object asks for, since a symbol says a declaration's whole type;
/// then both are compiled together, as the language has it.
public struct Caller: Sendable {
  /// What is compiled together with a submission that the object does not fit.
  let sources: [SourceFile]
  /// The object's path; nil where there is none, as these sources make sense with each submission alone.
  let object: String?

  /// `sources`, to be compiled with each submission.
  public init(_ sources: [SourceFile]) {
    self.init(sources: sources, object: nil)
  }

  init(sources: [SourceFile], object: String?) {
    self.sources = sources
    self.object = object
  }
}

extension Workshop {
  /// The caller made of `sources`, compiled against `standIns`, which declare what submissions declare.
  ///
  /// What does not compile like this is no error: it is compiled with each submission then, which says more.
  public func caller(
    _ sources: [SourceFile], against standIns: [SourceFile], in sandbox: Sandbox
  ) async throws -> Caller {
    let all = sources + standIns
    let texts = all.map { "\($0.name)\n\(String(decoding: $0.bytes, as: UTF8.self))" }
    let digest = Self.sha256(texts.joined(separator: "\n"))
    let object = folder.appending(path: "callers/\(digest.prefix(24)).o")
    try await makeOnce(object) { draft in
      let scratch = try Scratch()
      let input = try scratch.folder("in")
      let output = try scratch.folder("out")
      // One file, since the compiler makes an object of each.
      let whole = SourceFile("Caller.swift", Array(sources.map(\.bytes).joined(separator: [UInt8(ascii: "\n")])))
      for file in standIns + [whole] { try write(file.bytes, to: input.appending(path: file.name)) }
      let compile = frontendArguments(object: output.appending(path: "caller.o").path)
      let command = compile + standIns.map(\.name) + ["-primary-file", whole.name]
      let outcome = try await sandbox.prepare(
        .init(
          script: "read -r _ && cd \(quoted([input.path])) && exec \(quoted(command))",
          readable: readable + [input.path], writable: [output.path], limits: .build)
      ).run(input: [])
      let made = outcome.ending == .exited(0) ? try Data(contentsOf: output.appending(path: "caller.o")) : Data()
      try write(Array(made), to: draft)
    }
    let size = try object.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    return Caller(sources: sources, object: size > 0 ? object.path : nil)
  }
}
