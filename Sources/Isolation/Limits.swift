import Glibc

/// What a process and all that it starts may use; each bound holds for each process.
public struct Limits: Equatable, Sendable {
  /// Processor time in whole seconds: the bound that an endless loop meets.
  public var processorSeconds: Int
  /// Time on the clock: the bound that a sleeping program meets; generous, so that a busy machine refuses nobody.
  public var wallClock: Duration
  /// Address space in MiB.
  public var memory: Int
  /// The size of any file written, standard output and error among them, in MiB.
  public var fileSize: Int
  /// Whether other processes may be started (threads always may).
  public var processes: Bool

  /// For the compiler and the linker.
  public static let build = Limits(
    processorSeconds: 20, wallClock: .seconds(60), memory: 6144, fileSize: 64, processes: true)
  /// For a built program.
  public static let run = Limits(
    processorSeconds: 2, wallClock: .seconds(10), memory: 1024, fileSize: 8, processes: false)

  /// What sets the limits which a process passes on to its children.
  var steps: [Step] {
    [
      .limit(RLIMIT_CORE, 0), .limit(RLIMIT_CPU, processorSeconds), .limit(RLIMIT_AS, memory << 20),
      .limit(RLIMIT_FSIZE, fileSize << 20), .limit(RLIMIT_NOFILE, 64),
    ]
  }
}
