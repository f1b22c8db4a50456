public import Foundation
import Subprocess
import SystemPackage

/// Runs programs that nobody trusts: alone, with nothing in sight but what is named, within limits.
///
/// With bubblewrap a program has its own user, process, network, mount and IPC namespaces, no capabilities, a cleared
/// environment, a seccomp filter, and dies with the process that started it. Without isolation only the limits hold.
public struct Sandbox: Sendable {
  /// How a program ended; none of these is an error.
  public enum Ending: Equatable, Sendable {
    /// It ended by itself with this status.
    case exited(Int)
    /// A signal ended it.
    case signalled(Int)
    /// It was stopped because it took longer than ``Limits/wallClock`` or ``Limits/processorSeconds``.
    case timeLimit
  }

  /// What a program printed, and how it ended.
  public struct Outcome: Sendable {
    /// How it ended.
    public let ending: Ending
    /// What it wrote to standard output.
    public let output: [UInt8]
    /// What it wrote to standard error.
    public let errors: [UInt8]
  }

  /// What to run, and what it may see.
  struct Command {
    /// What is done, with its input in the file whose path is given.
    ///
    /// Until it may begin there is nothing on standard input; then a line, and none when nobody is left who could let it.
    var steps: (String) -> [Step]
    /// Where it begins, if that is not a scratch folder.
    var directory: String?
    var environment: [String: String] = [:]
    var readable: [String]
    /// What it may read and finds elsewhere: see ``Sandbox/place(_:of:)``.
    var placed: [String: String] = [:]
    var writable: [String] = []
    var limits: Limits
  }

  /// What bounds the number of processes and threads of a program.
  public var processBound: ProcessBound { bubblewrap == nil ? .none : .ofThisProcess }
  fileprivate let bubblewrap: String?
  fileprivate let gatekeeper: String
  private let folder: URL

  /// A sandbox that keeps its system call filters and its gatekeeper in `folder`.
  ///
  /// Throws ``IsolationError/missing(program:install:)`` where bubblewrap is not installed and `isolated` is true, and where
  /// the toolchain is not installed.
  public init(isolated: Bool, folder: URL) async throws {
    self.folder = folder
    guard isolated else {
      bubblewrap = nil
      gatekeeper = try await Gatekeeper.program(in: folder)
      return
    }
    guard let path = Self.find("bwrap") else {
      throw IsolationError.missing(
        program: "bubblewrap (bwrap)",
        install: "install it with `apt-get install bubblewrap`, or run your own code with --no-isolation")
    }
    bubblewrap = path
    gatekeeper = try await Gatekeeper.program(in: folder)
    for filter in SystemCallFilter.all {
      let file = folder.appending(path: filter.name)
      guard !FileManager.default.fileExists(atPath: file.path) else { continue }
      // Another process may be doing the same: each writes a file of its own and moves it into place.
      let draft = folder.appending(path: "\(filter.name).\(getpid())")
      try filter.write(to: draft)
      guard rename(draft.path, file.path) == 0 else {
        throw IsolationError.broken(step: "placing the system call filter", reason: String(cString: strerror(errno)))
      }
    }
  }

  /// The path of the program `name` in PATH.
  public static func find(_ name: String) -> String? {
    let folders = (getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// Tries whether a sandbox can be made; throws ``IsolationError/forbidden(reason:)`` with the reason where it cannot.
  ///
  /// It is the compiler's kind, which needs all that a submission's does, and /proc besides.
  public func probe() async throws {
    let outcome = try await Prepared(
      Command(steps: { _ in [.wait, .become(["/usr/bin/true"])] }, readable: ["/usr/bin"], limits: .build), in: self,
      with: Scratch()
    ).outcome("", [])
    guard outcome.ending == .exited(0) else {
      let reason = String(decoding: outcome.errors, as: UTF8.self).split(separator: "\n").first ?? "no reason was given"
      throw IsolationError.forbidden(reason: String(reason))
    }
  }

  /// Where a command finds what lies at `path` where its command says that it finds it at `place`, which tells nothing of
  /// this machine: there where it is isolated, and else where it lies.
  func place(_ place: String, of path: String) -> String { bubblewrap == nil ? path : place }

  /// Sets up a sandbox for `command`, which waits there for its input; what it prints is kept in `scratch` meanwhile.
  func prepare(_ command: Command, with scratch: Scratch) throws -> Prepared {
    try Prepared(command, in: self, with: scratch)
  }

  /// A command in a sandbox of its own that is set up meanwhile and waits for its input.
  ///
  /// To make a sandbox takes longer than a short program runs, so it is made while there is something else to wait for.
  final class Prepared: Sendable {
    private let sandbox: Sandbox
    private let limits: Limits
    private let files: Files
    private let group: ControlGroup?
    private let process: Task<TerminationStatus, any Error>

    fileprivate init(_ command: Command, in sandbox: Sandbox, with scratch: Scratch) throws {
      self.sandbox = sandbox
      limits = command.limits
      let files = try Files(in: scratch)
      self.files = files
      // The compiler starts no more threads than it needs, and to enter a group takes longer than to make a sandbox.
      if !command.limits.processes, case .controlGroup(let parent) = sandbox.processBound {
        group = try ControlGroup(in: parent)
      } else {
        group = nil
      }
      let words = sandbox.steps(of: command, input: files.input, group).flatMap(\.words)
      let environment = Sandbox.environment(command, isolated: sandbox.bubblewrap != nil)
      let directory = sandbox.bubblewrap == nil ? command.directory.map { FilePath($0) } : nil
      process = Task {
        try await Subprocess.run(
          .path(FilePath(sandbox.gatekeeper)), arguments: Arguments(words), environment: .custom(environment),
          workingDirectory: directory, platformOptions: Sandbox.options,
          input: .fileDescriptor(files.gate, closeAfterSpawningProcess: false),
          output: .fileDescriptor(files.output, closeAfterSpawningProcess: true),
          error: .fileDescriptor(files.errors, closeAfterSpawningProcess: true)
        ).terminationStatus
      }
    }

    deinit { process.cancel() }

    /// Ends it before it began.
    func discard() async {
      process.cancel()
      _ = try? await process.value
    }

    /// Lets the command begin with `line` and `input`, once, and waits for its end.
    func run(_ line: String = "", input: [UInt8]) async throws -> Outcome {
      let outcome = try await outcome(line, input)
      // Both report their own failures like this; so could a program, which must not pass for a broken sandbox.
      if sandbox.bubblewrap != nil, outcome.ending == .exited(1),
        ["bwrap: ", "gatekeeper: "].contains(where: { outcome.errors.starts(with: $0.utf8) })
      {
        try await sandbox.probe()
      }
      return outcome
    }

    fileprivate func outcome(_ line: String, _ input: [UInt8]) async throws -> Outcome {
      try files.release(with: line, input)
      let started = ContinuousClock.now
      let status = try await withThrowingTaskGroup(of: TerminationStatus?.self) { group in
        group.addTask { [process] in
          try await withTaskCancellationHandler {
            try await process.value
          } onCancel: {
            process.cancel()
          }
        }
        group.addTask { [limits] in
          try? await Task.sleep(for: limits.wallClock)
          return nil
        }
        // When the clock wins, cancelling ends the process: see `options`.
        let first = try await group.next() ?? nil
        group.cancelAll()
        return first
      }
      return Outcome(
        ending: Sandbox.ending(status, after: .now - started, limits),
        output: files.bytes("output"), errors: files.bytes("errors"))
    }
  }

  /// All that is in the environment; bubblewrap itself has no use for what a command asks for.
  fileprivate static func environment(_ command: Command, isolated: Bool) -> [Environment.Key: String] {
    guard !isolated else { return environment }
    return environment.merging(command.environment.map { (.init(stringLiteral: $0), $1) }) { _, asked in asked }
  }

  private static let environment: [Environment.Key: String] = [
    "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/tmp",
    // Without a name the runtime would look for the program that prints backtraces, even where none is wanted.
    "SWIFT_BACKTRACE": "enable=no,swift-backtrace=/none",
    // A compiler that crashes would spend its time on looking for the names of its functions.
    "LLVM_DISABLE_SYMBOLIZATION": "1",
    // The order of a set or a dictionary is part of what a program may show.
    "SWIFT_DETERMINISTIC_HASHING": "1",
  ]

  /// On cancellation: SIGKILL at once, to the process group as well, where no process namespace does that.
  fileprivate static let options: PlatformOptions = {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
    return options
  }()

  fileprivate static func ending(_ status: TerminationStatus?, after elapsed: Duration, _ limits: Limits) -> Ending {
    let killed = Int(SIGKILL)
    switch status {
    case nil: return .timeLimit
    case .signaled(let signal): return Int(signal) == killed ? .timeLimit : .signalled(Int(signal))
    case .exited(let code):
      // A shell and bubblewrap report a signal as 128 + its number; the processor limit ends with SIGKILL or SIGXCPU.
      let signal = Int(code) - 128
      if signal == Int(SIGXCPU) { return .timeLimit }
      // Threads use up processor time on several cores at once.
      if signal == killed,
        elapsed * ProcessInfo.processInfo.activeProcessorCount >= .seconds(limits.processorSeconds)
      {
        return .timeLimit
      }
      return (1...64).contains(signal) ? .signalled(signal) : .exited(Int(code))
    }
  }

  /// Outside, the gatekeeper enters the control group, sets the limits, opens the filter as descriptor 9, and becomes the
  /// sandbox, in which another one does what the command says, once it may.
  fileprivate func steps(of command: Command, input: String, _ group: ControlGroup?) -> [Step] {
    guard let bubblewrap else { return command.limits.steps + command.steps(input) }
    let filter = folder.appending(path: SystemCallFilter.suiting(command.limits).name)
    // RLIMIT_NPROC is set inside: before, it would count all of the user's processes.
    let bound = ProcessBound.namespaceCounts ? [Step.limit(__RLIMIT_NPROC, ProcessBound.most)] : []
    let inside = (bound + command.steps(Self.input)).flatMap(\.words)
    return (group.map { [.write("0", to: $0.entrance)] } ?? []) + command.limits.steps
      + [
        .open(9, filter.path),
        .become(
          [bubblewrap] + view(of: command) + ["--ro-bind", input, Self.input, "--ro-bind", gatekeeper, Self.entrance]
            + ["--remount-ro", "/", "--", Self.entrance] + inside),
      ]
  }

  /// Where a program in its sandbox finds its input.
  private static let input = "/input"
  /// Where the gatekeeper stands in a sandbox.
  private static let entrance = "/gatekeeper"

  /// bubblewrap's options: system libraries and what `command` names can be seen, and nothing else exists.
  private func view(of command: Command) -> [String] {
    var options = [
      "--unshare-all", "--unshare-user", "--disable-userns", "--uid", "65534", "--gid", "65534", "--cap-drop", "ALL",
      "--die-with-parent", "--hostname", "gradus", "--seccomp", "9", "--size", "16777216", "--tmpfs", "/tmp", "--chdir",
      command.directory ?? "/tmp",
    ]
    // The compiler finds its own libraries through /proc/self/exe, and opens no device; with a submission it is the other way
    // round. All of bubblewrap's /dev takes a tenth of what a sandbox takes, and each place that is bound a fiftieth.
    if command.limits.processes {
      options += ["--proc", "/proc"]
    } else {
      for device in ["/dev/null", "/dev/urandom"] { options += ["--dev-bind", device, device] }
    }
    for (name, value) in command.environment { options += ["--setenv", name, value] }
    for path in Self.systemLibraries { options += ["--ro-bind", path, path] }
    for (link, target) in Self.systemLinks { options += ["--symlink", target, link] }
    for path in command.readable { options += ["--ro-bind", path, path] }
    for (path, place) in command.placed { options += ["--ro-bind", path, place] }
    for path in command.writable { options += ["--bind", path, path] }
    return options
  }

  private static let systemLibraries = libraryFolders.filter { links(in: $0) == nil }

  /// `/lib` and the like are links into `/usr` on every current Debian, and `/usr/lib64` has only a link to the loader.
  private static let systemLinks: [(String, String)] =
    (["/lib", "/lib64", "/bin"] + libraryFolders.flatMap { links(in: $0) ?? [] }).compactMap { link in
      (try? FileManager.default.destinationOfSymbolicLink(atPath: link)).map { (link, $0) }
    }

  private static let libraryFolders = (["/usr/lib", "/usr/lib64", "/usr/lib32", "/usr/libx32"] as [String]).filter {
    access($0, F_OK) == 0
  }

  /// All that is in `folder`, where that is nothing but links.
  private static func links(in folder: String) -> [String]? {
    let files = FileManager.default
    let paths = (try? files.contentsOfDirectory(atPath: folder))?.map { "\(folder)/\($0)" }
    return paths?.allSatisfy { (try? files.destinationOfSymbolicLink(atPath: $0)) != nil } == true ? paths : nil
  }
}
