import ArgumentParser
import Catalogue
import Foundation
import Grading

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Prove that exercises catch what they claim to catch.",
    discussion: """
      Builds every solution in the folder and runs it on the cases of many seeds: the starter must fail because it is not \
      implemented, the reference and the accepted solutions must pass, each misconception must fail and be named as \
      itself, each check must be failed by something, and the examples of the statement must come out as it says. Small \
      changes to the reference must be caught, or are listed. Exit code 0 where all holds, 1 where not.
      """)

  @Argument(help: "The exercises; all where none is named.") var names: [String] = []
  @Option(help: "How many seeds to try.") var seeds = 5
  @OptionGroup var catalogue: CatalogueOptions
  @OptionGroup var output: OutputOptions

  private struct Verification: Encodable {
    let schema = 1
    let holds: Bool
    let exercises: [Verifier.Report]
  }

  func run() async throws {
    guard seeds > 0 else { throw Failure.usage("--seeds must be at least 1") }
    let catalogue = try catalogue.catalogue()
    let exercises = try (names.isEmpty ? catalogue.lessons.flatMap(\.order) : names).map(catalogue.exercise)
    let verifier = Verifier(grader: try await Workbench(isolated: true).grader)
    var reports: [Verifier.Report] = []
    for exercise in exercises {
      let texts = try catalogue.lesson(exercise.lesson).misconceptions()
      let report = try await Spinner.during("verifying \(exercise.name)") {
        try await verifier.verify(exercise, seeds: seeds, texts: texts)
      }
      if !output.json { show(report) }
      reports.append(report)
    }
    let holds = reports.allSatisfy(\.findings.isEmpty)
    if output.json {
      printJSON(Verification(holds: holds, exercises: reports))
    } else {
      let broken = reports.filter { !$0.findings.isEmpty }.count
      print(holds ? "\nAll holds." : "\n\(broken) of \(reports.count) exercises do not hold.")
    }
    throw ExitCode(holds ? 0 : 1)
  }

  private func show(_ report: Verifier.Report) {
    let mark = report.findings.isEmpty ? output.terminal.styled("✓", .green) : output.terminal.styled("✗", .red)
    print(
      "\(mark) \(Terminal.padded(report.exercise, to: 20)) \(report.accepted) accepted, \(report.misconceptions) misconceptions, "
        + "\(report.mutationsCaught) of \(report.mutations) mutations caught, \(report.seeds) seeds")
    for finding in report.findings { print("    " + line(finding)) }
    for survivor in report.survivors { print(output.terminal.styled("    note: " + line(survivor), .dim)) }
    for margin in report.margins { print(output.terminal.styled("    note: " + margin, .dim)) }
  }

  private func line(_ finding: Verifier.Finding) -> String {
    "\(finding.file)\(finding.line.map { ":\($0)" } ?? ""): \(finding.problem)"
  }
}
