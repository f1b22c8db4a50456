import ArgumentParser
import Foundation
import Isolation

/// The command line: one file a command.
struct Gradus: AsyncParsableCommand {
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

@main
enum Main {
  /// Away from the main thread, to which it would take another thread to return.
  nonisolated static func main() async {
    // A file that may not grow further is a disk that is full: to be reported, not to die of. Unlike a signal that is
    // ignored, one that is handled is not handed on to the programs that are started, which shall die of it.
    signal(SIGXFSZ) { _ in }
    let headStart = HeadStart.own
    await headStart.begun()
    let sweeping = Task { Scratch.removeAbandoned() }
    var failure: (any Error)?
    do {
      var command = try Gradus.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      failure = Failure.unknownCommand(Array(CommandLine.arguments.dropFirst())) ?? error
    }
    await headStart.end()
    await sweeping.value
    Failure.end(with: failure)
  }
}
