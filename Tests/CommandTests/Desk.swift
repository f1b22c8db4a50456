import Foundation
import Testing

/// A place of its own for one test: a home, a database, files.
///
/// It goes with the last reference.
final class Desk: Sendable {
  /// The seed that most tests draw their cases from, so that each exercise's key is made once in a run.
  static let seed = "command-tests"

  let folder: URL
  let environment: [String: String]

  /// A new place; `environment` adds to the variables that every run here gets, or replaces them.
  init(environment extra: [String: String] = [:]) throws {
    folder = try Desk.newFolder()
    for name in ["home", "data"] {
      try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm",
      "HOME": folder.appending(path: "home").path, "XDG_DATA_HOME": folder.appending(path: "data").path,
      "XDG_CACHE_HOME": Desk.cache.path,
    ].merging(extra) { $1 }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// The learner's library and the answer keys: made once for all tests, and removed at their end.
  static let cache: URL = {
    let folder = (try? newFolder()) ?? FileManager.default.temporaryDirectory.appending(path: "gradus-tests-cache")
    atexit { try? FileManager.default.removeItem(at: Desk.cache) }
    return folder
  }()

  static func newFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gradus-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// The database that runs here use where none is named.
  var database: String { path("data/gradus/gradus.sqlite") }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: name))) }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Writes a file, and the folders on the way; gives its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Runs `gradus` here.
  func run(
    _ arguments: String..., input: String = "", environment extra: [String: String] = [:], isIdle: Bool = false
  ) async throws -> Program.Outcome {
    try await run(arguments, input: input, environment: extra, isIdle: isIdle)
  }

  func run(
    _ arguments: [String], input: String = "", environment extra: [String: String] = [:], isIdle: Bool = false
  ) async throws -> Program.Outcome {
    try await Program.run(
      arguments, input: Array(input.utf8), environment: environment.merging(extra) { $1 }, in: folder, isIdle: isIdle)
  }

  /// Runs `gradus` with `--json`, which must print exactly one object.
  func json(_ arguments: String..., input: String = "") async throws -> JSON {
    try JSON(try await run(arguments + ["--json"], input: input).output)
  }

  /// Checks `source` as an answer to `exercise`.
  func check(
    _ source: String, as exercise: String = "relu", _ arguments: String..., isIdle: Bool = false
  ) async throws -> Graded {
    let file = try write(source, to: "\(exercise).swift")
    let outcome = try await run(
      ["check", file, "--json", "--seed", Desk.seed] + arguments, isIdle: isIdle)
    return Graded(status: outcome.status, result: try JSON(outcome.output), errors: outcome.errors)
  }

  /// Submits `source` as an answer to `exercise`.
  @discardableResult
  func submit(_ source: String, as exercise: String = "relu", by learner: String = "ada") async throws -> Graded {
    let file = try write(source, to: "\(exercise).swift")
    let outcome = try await run("submit", file, "--json", "--seed", Desk.seed, "--learner", learner)
    return Graded(status: outcome.status, result: try JSON(outcome.output), errors: outcome.errors)
  }

  /// A copy of the catalogue that came with the program, to be changed; gives its path.
  func copyOfCatalogue() throws -> String {
    let copy = folder.appending(path: "Exercises")
    try FileManager.default.copyItem(at: Program.checkout.appending(path: "Exercises"), to: copy)
    return copy.path
  }
}

/// The result of `check` or `submit`, with its exit code.
struct Graded {
  let status: Int
  let result: JSON
  let errors: String

  var outcome: String? { result["outcome"].text }
  var score: Int? { result["score"].integer }
  var checks: [JSON] { result["checks"].elements }
  /// The first check, or a null where there is none.
  var first: JSON { result["checks"][0] }
  var misconception: String? { result["misconception"]["id"].text }
  var printed: String { result["printed"].text ?? "" }

  /// The messages of all diagnostics, a line each.
  var messages: String { result["diagnostics"].elements.compactMap(\.["message"].text).joined(separator: "\n") }

  /// The check whose name begins like this.
  func check(_ start: String) throws -> JSON {
    try #require(checks.first { $0["name"].text?.hasPrefix(start) == true })
  }

  /// The outcomes of all checks, one after another.
  var outcomes: [String] { checks.compactMap(\.["outcome"].text) }

  /// Why the checks that were stopped were stopped.
  var reasons: Set<String> { Set(checks.compactMap(\.["reason"].text)) }
}

/// Right answers that tests start from.
enum Answers {
  static let relu = "func relu(_ z: Double) -> Double { max(0, z) }\n"
  static let leaky = "func relu(_ z: Double) -> Double { z < 0 ? 0.01 * z : z }\n"
}
