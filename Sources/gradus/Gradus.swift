import ArgumentParser
import Foundation
import Isolation
import Records
import Synchronization

/// The command line: one file a command.
struct Gradus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gradus",
    abstract: "Practise neural networks in Swift: write a little code, get a verdict at once.",
    discussion: """
      Begin with `gradus list`, read an exercise with `gradus show relu`, get its file with `gradus start relu`, \
      edit relu.swift, and see what Gradus says with `gradus check relu.swift`. `gradus submit relu.swift` records it.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      .init(
        name: "Learning",
        subcommands: [
          ListCommand.self, ShowCommand.self, StartCommand.self, CheckCommand.self, SubmitCommand.self,
          WatchCommand.self, HintCommand.self, QuizCommand.self, ProgressCommand.self, HistoryCommand.self,
        ]),
      .init(name: "Writing exercises", subcommands: [NewCommand.self, VerifyCommand.self]),
      .init(
        name: "Running a class",
        subcommands: [
          GradeCommand.self, ResumeCommand.self, DoctorCommand.self, ExportCommand.self, EraseCommand.self,
          BackupCommand.self,
        ]),
    ])
}

/// A command that waits for other programs, or for several things at a time.
///
/// Not the library's asynchronous command, of which it would have to be found out at run time that it is one.
protocol ConcurrentCommand: ParsableCommand, Sendable {
  func work() async throws
}

extension ConcurrentCommand {
  func run() throws { try Main.wait { try await work() } }
}

@main
enum Main {
  nonisolated static func main() {
    // A file that may not grow further is a disk that is full: to be reported, not to die of. Unlike a signal that is
    // ignored, one that is handled is not handed on to the programs that are started, which shall die of it.
    signal(SIGXFSZ) { _ in }
    StandardStreams.open()
    var failure: (any Error)?
    do {
      if HeadStart.own.comesFirst { try wait { await HeadStart.own.begun() } }
      var command = try Gradus.parseAsRoot()
      try command.run()
    } catch {
      failure = Failure.unknownCommand(Array(CommandLine.arguments.dropFirst())) ?? error
    }
    if HeadStart.own.isUsed { try? wait { await HeadStart.own.end() } }
    // Whoever waits for the output has it first.
    do { try StandardStreams.flush() } catch { failure = error }
    Records.closeAll()
    Scratch.removeAbandoned()
    Failure.end(with: failure)
  }

  /// Does `work` on other threads while this one waits: an asynchronous main would give it up, for which the C library
  /// loads a further one, and what needs no other program would be done on another thread for nothing.
  nonisolated static func wait(for work: sending @escaping () async throws -> Void) throws {
    let outcome = Outcome()
    Task.detached {
      do { try await work() } catch { outcome.failure.withLock { $0 = error } }
      outcome.done.signal()
    }
    outcome.done.wait()
    if let failure = outcome.failure.withLock({ $0 }) { throw failure }
  }

  private final class Outcome: Sendable {
    let done = DispatchSemaphore(value: 0)
    let failure = Mutex<(any Error)?>(nil)
  }
}
