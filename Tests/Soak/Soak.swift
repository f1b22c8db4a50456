import ArgumentParser
import Foundation

/// Holds the records to what is promised of them, with real processes: `make soak` runs all of it.
@main
struct Soak: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What was acknowledged is kept, whatever is killed, however many write, whatever is damaged.",
    subcommands: [KillsCommand.self, CrowdCommand.self, DamageCommand.self, WriterCommand.self, ReaderCommand.self])
}

/// What every part is told.
struct SoakOptions: ParsableArguments {
  @Option(help: "The program to try.") var gradus = ".build/release/gradus"
  @Option(help: "Repeats a run, as far as a clock allows.") var seed = UInt64.random(in: 0..<1_000_000)
}

extension Site {
  /// Ends the program: 1 where anything was wrong.
  func end() throws {
    guard faults.isEmpty else {
      print("\(faults.count) faults, the first of them: \(faults[0])")
      throw ExitCode(1)
    }
    print("Nothing was lost.")
  }
}
