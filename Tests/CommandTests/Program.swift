import Foundation
import Subprocess
import SystemPackage

/// The `gradus` that was built beside these tests, run as anybody runs it.
enum Program {
  /// What became of a run; a signal counts as 128 and its number.
  struct Outcome: Sendable {
    let status: Int
    let output: String
    let errors: String

    init(_ status: TerminationStatus, output: String = "", errors: String = "") {
      switch status {
      case .exited(let code): self.status = Int(code)
      case .signaled(let signal): self.status = 128 + Int(signal)
      }
      self.output = output
      self.errors = errors
    }
  }

  /// A run that took longer than anything here should.
  struct TookTooLong: Error {
    let arguments: [String]
  }

  static let url: URL = {
    let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    return tests.resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "gradus")
  }()

  /// The checkout that the program was built in, found as the program finds it.
  static let checkout: URL = {
    var folder = url.deletingLastPathComponent()
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "Migrations").path) {
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  /// As many runs at once as there are cores: more would only make each slower, and meet its limits.
  static let turns = Turns(ProcessInfo.processInfo.activeProcessorCount)

  /// Runs `gradus` with `arguments`, alone with `environment`.
  static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String], in folder: URL, isIdle: Bool = false
  ) async throws -> Outcome {
    try await run(
      url.path, arguments, input: input, environment: environment, in: folder, turns: isIdle ? nil : turns)
  }

  /// Runs the program at `path`, when it is its turn.
  static func run(
    _ path: String, _ arguments: [String], input: [UInt8] = [], environment: [String: String], in folder: URL,
    turns: Turns? = nil
  ) async throws -> Outcome {
    await turns?.take()
    do {
      let outcome = try await within(.seconds(500), arguments) {
        let result = try await Subprocess.run(
          .path(FilePath(path)), arguments: Arguments(arguments), environment: .custom(keyed(environment)),
          workingDirectory: FilePath(folder.path), platformOptions: options, input: .array(input),
          output: .bytes(limit: 1 << 26), error: .bytes(limit: 1 << 26))
        return Outcome(
          result.terminationStatus, output: String(decoding: result.standardOutput, as: UTF8.self),
          errors: String(decoding: result.standardError, as: UTF8.self))
      }
      await turns?.give()
      return outcome
    } catch {
      await turns?.give()
      throw error
    }
  }

  static func keyed(_ environment: [String: String]) -> [Environment.Key: String] {
    Dictionary(uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) })
  }

  /// A session of its own, which goes at once where a test gives up on it.
  static let options: PlatformOptions = {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
    return options
  }()

  private static func within<Result: Sendable>(
    _ time: Duration, _ arguments: [String], _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    try await withThrowingTaskGroup(of: Result.self) { group in
      group.addTask { try await work() }
      group.addTask {
        try await Task.sleep(for: time)
        throw TookTooLong(arguments: arguments)
      }
      defer { group.cancelAll() }
      guard let first = try await group.next() else { throw TookTooLong(arguments: arguments) }
      return first
    }
  }
}

/// Lets a number of tasks through at a time.
actor Turns {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ count: Int) { free = count }

  func take() async {
    guard free == 0 else {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  func give() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
