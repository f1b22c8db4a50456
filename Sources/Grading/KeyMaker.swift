import Catalogue
import Exchange
import Foundation
import Isolation

/// Makes an exercise's answer key: runs its `Checks.swift` for the cases, then its reference and every known mistake on
/// them, all in isolation like any submission.
struct KeyMaker {
  let exercise: Exercise
  let workshop: Workshop
  let sandbox: Sandbox

  private static let casesLimits: Limits = {
    var limits = Limits.run
    limits.processorSeconds = 20
    limits.wallClock = .seconds(60)
    limits.fileSize = 64
    return limits
  }()

  func make(seed: UInt64) async throws -> AnswerKey {
    let plan = try await plan(seed: seed)
    let checks = plan.map(\.check)
    let names = ["Reference.swift"] + exercise.misconceptions.map { "Misconceptions/\($0).swift" }
    var transcripts: [String: Transcript] = [:]
    // Two at a time keep two cores busy; more would only ask for more memory.
    try await withThrowingTaskGroup(of: (String, Transcript).self) { group in
      var waiting = names[...]
      for _ in 0..<max(2, ProcessInfo.processInfo.activeProcessorCount) {
        guard let name = waiting.popFirst() else { break }
        group.addTask { (name, try await transcript(of: name, checks)) }
      }
      for try await (name, finished) in group {
        transcripts[name] = finished
        guard let next = waiting.popFirst() else { continue }
        group.addTask { (next, try await transcript(of: next, checks)) }
      }
    }
    let answers = try values(transcripts["Reference.swift"])
    let expected = zip(plan.flatMap(\.stated), answers).map { $0 ?? $1 }
    let misconceptions = exercise.misconceptions.compactMap { id in
      transcripts["Misconceptions/\(id).swift"].map { (id, $0.answers) }
    }
    let key = AnswerKey(
      checks: checks, expected: expected,
      misconceptions: Dictionary(uniqueKeysWithValues: misconceptions))
    try confirm(answers, by: key)
    return key
  }

  /// The reference is held to the author's own rules and stated answers like any submission.
  private func confirm(_ answers: [Value], by key: AnswerKey) throws {
    let transcript = Transcript(answers: answers.map { .value($0) })
    let results = Judgement(key: key, transcript: transcript, signature: exercise.entry).results
    guard let wrong = results.first(where: { $0.outcome != .passed }) else { return }
    let given = wrong.counterexample.map { "\($0.input) should be \($0.expected), but is \($0.actual ?? "nothing")" }
    throw error("Reference.swift", "fails the check \"\(wrong.name)\": \(given ?? "")")
  }

  private func error(_ file: String, _ problem: String) -> GradingError {
    .exercise(file: "\(exercise.lesson)/\(exercise.name)/\(file)", problem: problem)
  }

  private func plan(seed: UInt64) async throws -> [Plan] {
    let sources = [
      EntryFile.makingCases(of: exercise, seed: seed),
      SourceFile("Checks.swift", text: try exercise.text("Checks.swift")),
    ]
    let program = try await built("Checks.swift", sources, modules: ["Authoring", "Exchange", "Neurons"])
    let outcome = try await program.run(input: [], limits: Self.casesLimits, in: sandbox)
    guard outcome.ending == .exited(0), case .array(let values)? = Frame.all(in: outcome.output[...]).first?.value
    else {
      let said = Remark.fatalError(outcome.errors) ?? String(decoding: outcome.errors.suffix(500), as: UTF8.self)
      throw error("Checks.swift", "made no checks (\(outcome.ending)): \(said)")
    }
    let plan = try values.map(plan)
    let points = plan.reduce(0) { $0 + $1.check.points }
    guard points == exercise.points else {
      throw error("Checks.swift", "its checks are worth \(points) points, but exercise.yaml says \(exercise.points)")
    }
    return plan
  }

  /// A check, and for each of its cases the right answer where its author states it.
  private struct Plan {
    let check: PlannedCheck
    let stated: [Value?]
  }

  private func plan(_ value: Value) throws -> Plan {
    let fields = try value.fields(of: "Check", ["name", "points", "rule", "cases"])
    let cases = (fields[3].elements ?? []).compactMap(\.elements)
    let check = PlannedCheck(
      name: try String(exchanged: fields[0]), points: try Int(exchanged: fields[1]),
      rule: try Rule(exchanged: fields[2]), cases: cases.compactMap(\.first?.elements))
    guard check.points > 0, !check.cases.isEmpty else {
      throw error("Checks.swift", "the check \"\(check.name)\" needs at least one point and one case")
    }
    for arguments in check.cases where !fits(arguments) {
      let given = arguments.map(\.description).joined(separator: ", ")
      let wanted = exercise.entry.isNetwork ? "[Double]" : exercise.entry.description
      throw error("Checks.swift", "the check \"\(check.name)\" has the case (\(given)), which is none for \(wanted)")
    }
    return Plan(check: check, stated: cases.map { $0.last?.elements?.first })
  }

  /// Whether a case's arguments are what the entry takes; for a network its input, or nothing to ask for its size.
  private func fits(_ arguments: [Value]) -> Bool {
    if exercise.entry.isNetwork {
      return arguments.isEmpty || SwiftType.array(.array(.double)).holds(.array(arguments))
    }
    let types = (exercise.entry.parameters ?? []).map(\.type)
    return types.count == arguments.count && zip(types, arguments).allSatisfy { $0.holds($1) }
  }

  private func transcript(of file: String, _ checks: [PlannedCheck]) async throws -> Transcript {
    let program = try await built(
      file, try Solution.sources(of: exercise, solution: Array(try exercise.text(file).utf8)),
      modules: ["Exchange", "Neurons"])
    return try await Interrogation(checks: checks, signature: exercise.entry, sandbox: sandbox).run(program)
  }

  private func built(_ file: String, _ sources: [SourceFile], modules: [String]) async throws -> Program {
    switch try await workshop.build(sources, modules: modules, in: sandbox) {
    case .built(let program, _): return program
    case .notBuilt(let said):
      let first = said.first { $0.severity == "error" }
      throw error(
        "\(file)\(first.map { ":\($0.line)" } ?? "")", "does not compile: \(first?.message ?? "no reason was given")")
    case .gaveUp(let ending, let said): throw error(file, "is too much for the compiler (\(ending)): \(said)")
    }
  }

  private func values(_ transcript: Transcript?) throws -> [Value] {
    try (transcript?.answers ?? []).enumerated().map { index, answer in
      guard case .value(let value) = answer else {
        throw error("Reference.swift", "gives no answer to case \(index): \(transcript?.remarks[index] ?? "\(answer)")")
      }
      return value
    }
  }
}

/// What a solution is compiled from.
enum Solution {
  /// The name under which the compiler sees the learner's file, whatever the learner calls it: as `main.swift` it may
  /// have statements at the top level, such as a `print` to try something out.
  static let file = "main.swift"

  static func sources(of exercise: Exercise, solution: [UInt8]) throws -> [SourceFile] {
    var sources = [SourceFile(file, solution), EntryFile.serving(exercise)]
    if exercise.gradedFiles.contains("Entry.swift") {
      sources.append(SourceFile("Entry.swift", text: try exercise.text("Entry.swift")))
    }
    return sources
  }
}
