import ArgumentParser
import Catalogue
import Foundation
import Grading
import Isolation
import Quizzes
import Records

/// The one place where errors become a message and an exit code of the contract.
struct Failure: Error {
  let message: String
  let code: Int32

  /// A mistake in how the command was called.
  static func usage(_ message: String) -> Failure { Failure(message: message, code: 64) }
  /// A file of the catalogue is not as it should be.
  static func malformed(_ message: String) -> Failure { Failure(message: message, code: 65) }
  /// A file that was named cannot be read.
  static func unreadable(_ message: String) -> Failure { Failure(message: message, code: 66) }
  /// A file that was asked for cannot be written.
  static func unwritable(_ message: String) -> Failure { Failure(message: message, code: 73) }

  /// What is wrong with the first of `words`, where it should be a command's name and is none.
  static func unknownCommand(_ words: [String]) -> Failure? {
    let groups = Gradus.configuration.groupedSubcommands
    let names = groups.flatMap { $0.subcommands }.compactMap { $0.configuration.commandName } + ["help"]
    guard let word = words.first, !word.hasPrefix("-"), !names.contains(word) else { return nil }
    let near = nearest(to: word, among: names).map { ": did you mean `\($0)`?" }
    return .usage("unknown command \"\(word)\"" + (near ?? "; `gradus --help` lists them"))
  }

  /// The failure that `error` is, or nil where it is the argument parser's own (help among them).
  init?(_ error: any Error) {
    switch error {
    case let error as Failure: self = error
    case let error as AnswerProblem: self = .usage(error.description)
    case let error as CatalogueError:
      if case .unknown = error {
        self = .usage(error.description)
      } else {
        self.init(message: error.description, code: 65)
      }
    case let error as GradingError: self.init(message: error.description, code: 65)
    case let error as RecordsError: self.init(message: error.description, code: Self.code(error))
    case let error as IsolationError: self.init(message: error.description, code: Self.code(error))
    case is ExitCode, is CleanExit, is ValidationError: return nil
    default:
      // The parser's own errors have no public type; those with another exit code than plain failure are its.
      guard Gradus.exitCode(for: error) == .failure else { return nil }
      self.init(
        message: "a fault of Gradus itself, which counts against nobody: \(error)", code: 70)
    }
  }

  private init(message: String, code: Int32) {
    self.message = message
    self.code = code
  }

  private static func code(_ error: RecordsError) -> Int32 {
    switch error {
    case .notWritable, .copyExists, .copyNotWritable, .inUse: 73
    case .malformed, .newer: 65
    case .unknownLearner, .erased, .sentBefore: 64
    }
  }

  private static func code(_ error: IsolationError) -> Int32 {
    switch error {
    case .missing, .forbidden: 69
    case .broken: 70
    }
  }

  private struct Report: Encodable {
    let schema = 1
    let outcome: String?
    let error: String
    let code: Int32
  }

  /// Ends the program; says on standard error what went wrong, if anything, and with `--json` also as the one object on
  /// standard output.
  static func end(with error: (any Error)?) -> Never {
    guard let error else { end(0) }
    let wantsJSON = CommandLine.arguments.contains("--json")
    // Exit codes without a message are verdicts.
    if let code = error as? ExitCode { end(code.rawValue) }
    guard let failure = Failure(error) else {
      let code = Gradus.exitCode(for: error).rawValue
      // Help is no failure.
      if wantsJSON, code != 0 {
        printJSON(Report(outcome: nil, error: Gradus.message(for: error), code: code))
      }
      Gradus.exit(withError: error)
    }
    if wantsJSON {
      printJSON(
        Report(outcome: failure.code == 70 ? "could-not-grade" : nil, error: failure.message, code: failure.code))
    }
    complain("gradus: \(Terminal.safe(failure.message))")
    end(failure.code)
  }

  /// Writes out what was printed and ends the program, without waiting for threads that have nothing left to do.
  private static func end(_ code: Int32) -> Never {
    fflush(nil)
    _exit(code)
  }
}

/// Writes a line to standard error; where that cannot be written nobody is there to be told.
func complain(_ line: String) {
  try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
}

/// Writes one JSON object on a line of its own to standard output.
func printJSON(_ value: some Encodable) {
  print(json(value))
}

/// `value` as JSON on one line, with its keys sorted so that equal values give equal bytes.
func json(_ value: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  guard let data = try? encoder.encode(value) else { return "{}" }
  return visible(String(decoding: data, as: UTF8.self))
}

/// JSON in which what could command a terminal is escaped: the encoder leaves all but the oldest control characters raw.
private func visible(_ json: String) -> String {
  guard json.unicodeScalars.contains(where: Terminal.isUnsafe) else { return json }
  return json.unicodeScalars.map { scalar in
    guard Terminal.isUnsafe(scalar) else { return String(scalar) }
    return String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }.joined()
}

extension Error {
  /// What the system says of it, in its own few words.
  var reason: String {
    let code = ((self as? CocoaError)?.underlying as? POSIXError)?.code
    return code.map { String(cString: strerror($0.rawValue)) } ?? localizedDescription
  }
}
