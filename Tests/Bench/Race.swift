import Foundation

/// Whole processes, timed in turns: what makes the machine slow for a while makes all of them slow.
struct Race {
  /// A command, and what has to be done before each start, which is not timed.
  struct Runner {
    let name: String
    var command: [String]
    /// Where it runs, if not here.
    var folder: String?
    /// Zero where it must end with success.
    var status: Int32 = 0
    var before: (Int) throws -> Void = { _ in }
  }

  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  /// The program that is measured, which lies beside this one.
  static let gradus = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "gradus").path

  /// A new folder for what is measured, and for what it writes.
  static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gradus-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// How long each run of each took, in milliseconds, in the order of the rounds.
  static func times(_ runners: [Runner], rounds: Int) throws -> [[Double]] {
    var times = [[Double]](repeating: [], count: runners.count)
    // The first round fills caches, and makes keys.
    for round in 0...rounds {
      for (index, runner) in runners.enumerated() {
        try runner.before(round)
        let time = try measure(runner)
        if round > 0 { times[index].append(time) }
      }
    }
    return times
  }

  /// How long one run takes, in milliseconds.
  static func measure(_ runner: Runner) throws -> Double {
    let start = ContinuousClock.now
    let status = try end(of: try started(runner)).status
    let elapsed = (ContinuousClock.now - start) / .milliseconds(1)
    guard status == runner.status else {
      throw Failed(description: "\(runner.command.joined(separator: " ")) ended with \(status)")
    }
    return elapsed
  }

  /// Starts it with its output thrown away.
  static func started(_ runner: Runner) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (file, mode) in [(0, O_RDONLY), (1, O_WRONLY), (2, O_WRONLY)] as [(Int32, Int32)] {
      posix_spawn_file_actions_addopen(&actions, file, "/dev/null", mode, 0)
    }
    let command = (runner.folder.map { ["env", "-C", $0] } ?? []) + runner.command
    let words = command.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process = pid_t()
    let failure = posix_spawnp(&process, command[0], &actions, nil, words, environ)
    guard failure == 0 else {
      throw Failed(description: "\(command[0]) cannot be started: \(String(cString: strerror(failure)))")
    }
    return process
  }

  /// Waits for `process`, and says how it ended and how much memory it had at its largest, in MB.
  static func end(of process: pid_t) throws -> (status: Int32, megabytes: Double) {
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process else { throw Failed(description: "lost process \(process)") }
    return (status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f, Double(usage.ru_maxrss) / 1024)
  }
}

extension [Double] {
  /// The value below which the share `share` of them lies.
  func quantile(_ share: Double) -> Double { sorted()[Int((Double(count - 1) * share).rounded())] }
}

/// A figure with the digits that mean something.
func figure(_ value: Double) -> String {
  String(format: value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value)
}

/// Median and quartiles.
func spread(_ values: [Double]) -> String {
  "\(figure(values.quantile(0.5))) (\(figure(values.quantile(0.25)))–\(figure(values.quantile(0.75))))"
}
