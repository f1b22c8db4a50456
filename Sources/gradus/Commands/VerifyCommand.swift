import ArgumentParser
import Catalogue
import Foundation
import Grading
import Quizzes

struct VerifyCommand: ConcurrentCommand, CatalogueOptions, OutputOptions {
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
  @Option(help: .exercises) var exercises: String?
  @Flag(help: .json) var json = false
  @Flag(help: .noColor) var noColor = false

  private struct Verification: Encodable {
    let schema = 1
    let holds: Bool
    let exercises: [Verifier.Report]
    /// What does not hold of the lessons' quizzes and texts; looked for where no exercise is named.
    let lessons: [Verifier.Finding]
  }

  func work() async throws {
    guard seeds > 0 else { throw Failure.usage("--seeds must be at least 1") }
    guard seeds <= 10_000 else { throw Failure.usage("--seeds must be at most 10000") }
    let catalogue = try catalogue()
    let exercises = try (names.isEmpty ? catalogue.lessons.flatMap(\.order) : names).map(catalogue.exercise)
    let verifier = Verifier(grader: try await Workbench(isolated: true).grader)
    var reports: [Verifier.Report] = []
    for (index, exercise) in exercises.enumerated() {
      let texts = try catalogue.lesson(exercise.lesson).misconceptions()
      let report = try await Spinner.during("verifying \(exercise.name), \(index + 1) of \(exercises.count)") {
        try await verifier.verify(exercise, seeds: seeds, texts: texts)
      }
      if !json { show(report) }
      reports.append(report)
    }
    let lessons = try names.isEmpty ? catalogue.lessons.flatMap { try inspect($0, catalogue) } : []
    let broken = reports.filter { !$0.findings.isEmpty }.count
    let holds = broken == 0 && lessons.isEmpty
    if json {
      printJSON(Verification(holds: holds, exercises: reports, lessons: lessons))
    } else {
      for finding in lessons { print(terminal.styled("✗ ", .red) + line(finding)) }
      let parts = broken == 0 ? [] : ["\(broken) of \(reports.count) exercises do not hold"]
      let more = lessons.isEmpty ? [] : ["the lessons have \(lessons.count) findings"]
      print(holds ? "\nAll holds." : "\n" + (parts + more).joined(separator: ", and ") + ".")
    }
    throw ExitCode(holds ? 0 : 1)
  }

  /// What does not hold of a lesson beside its exercises: its quiz, texts that nothing uses, and what is no part of it.
  private func inspect(_ lesson: Lesson, _ catalogue: Catalogue) throws -> [Verifier.Finding] {
    let texts = try lesson.misconceptions()
    let quizzes = try Quiz.all(of: lesson)
    let forms = try lesson.order.flatMap { try catalogue.exercise($0).misconceptions }
    let used = Set(forms.map(Exercise.misconception(ofForm:))).union(quizzes.flatMap(\.misconceptions))
    let problems = quizzes.flatMap { $0.problems(texts: texts) }.map { ("quiz.yaml", $0) }
    let idle = texts.keys.filter { !used.contains($0) }.sorted().map {
      ("misconceptions.yaml", "no exercise and no question uses \($0): remove it, or add the mistake that it is for")
    }
    let known = Set(lesson.order + ["lesson.yaml", "quiz.yaml", "misconceptions.yaml"])
    let stray = ((try? FileManager.default.contentsOfDirectory(atPath: lesson.folder.path)) ?? [])
      .filter { !known.contains($0) && !$0.hasPrefix(".") }.sorted()
      .map { ($0, "is no part of a lesson: remove it, correct its name, or give the exercise its exercise.yaml") }
    return (problems + idle + stray).map { Verifier.Finding(file: "\(lesson.name)/\($0)", line: nil, problem: $1) }
  }

  private func show(_ report: Verifier.Report) {
    let mark = report.findings.isEmpty ? terminal.styled("✓", .green) : terminal.styled("✗", .red)
    print(
      "\(mark) \(Terminal.padded(report.exercise, to: 20)) \(report.accepted) accepted, \(report.misconceptions) misconceptions\(forms(report)), "
        + "\(report.mutationsCaught) of \(report.mutations) mutations caught, \(report.seeds) seeds")
    for finding in report.findings { print("    " + line(finding)) }
    for survivor in report.survivors { print(terminal.styled("    note: " + line(survivor), .dim)) }
    for margin in report.margins { print(terminal.styled("    note: " + margin, .dim)) }
  }

  private func forms(_ report: Verifier.Report) -> String {
    report.forms > report.misconceptions ? " in \(report.forms) forms" : ""
  }

  private func line(_ finding: Verifier.Finding) -> String {
    "\(finding.file)\(finding.line.map { ":\($0)" } ?? ""): \(finding.problem)"
  }
}
