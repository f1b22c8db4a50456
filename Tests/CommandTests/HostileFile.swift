import Foundation
import Testing

/// A file of `Tests/Hostile`: a submission that somebody sends to forge, spy or harm.
///
/// Its first line is a sentence that says what it does, its second what must become of it:
///
///     // Ends before it is asked anything.
///     // relu: failed, stopped by exited
struct HostileFile: Sendable, CustomTestStringConvertible {
  /// The folder and the name.
  let name: String
  let source: [UInt8]

  static let folder = Program.checkout.appending(path: "Tests/Hostile")

  /// All files of the corpus, by name; empty where the folder cannot be read, which a test finds.
  static let all: [HostileFile] = {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map {
        HostileFile(name: String(name.dropLast(".swift".count)), source: Array($0))
      }
    }
  }()

  var testDescription: String { name }

  /// What must become of a file.
  struct Expected: Equatable {
    let exercise: String
    let outcome: String
    /// Why checks were stopped; nil where the file does not say.
    let reason: String?
  }

  /// What the second line says; throws where either of the first two is not in its form.
  func expected() throws -> Expected {
    let text = String(decoding: source, as: UTF8.self)
    let head = (text.first == "\u{FEFF}" ? text.dropFirst() : text[...])
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).prefix(2)
    let second = /\/\/ ([a-z-]+): (passed|failed|not-built)(?:, stopped by ([a-z-]+))?/
    guard head.count == 2, head[0].wholeMatch(of: /\/\/ [A-Z].*\./) != nil,
      let found = head[1].wholeMatch(of: second)?.output
    else { throw Unreadable(file: name) }
    return Expected(exercise: String(found.1), outcome: String(found.2), reason: found.3.map(String.init))
  }

  /// The header of a file is not in its form.
  struct Unreadable: Error {
    let file: String
  }

  /// How many lines the compiler counts.
  var lineCount: Int {
    String(decoding: source, as: UTF8.self).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
  }
}
